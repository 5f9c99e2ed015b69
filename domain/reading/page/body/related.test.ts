import { describe, expect, it } from 'vitest'
import { readPage } from '../read-page.ts'

const WORDS: Record<string, [line: string, sentence: string]> = {
  ar: ['اقرأ أيضا', 'قال رئيس البلدية يوم الخميس إن الجسر سيبقى مغلقا حتى الربيع لأن الأعمال لم تنته بعد.'],
  he: ['קראו גם:', 'ראש העיר אמר ביום חמישי כי הגשר יישאר סגור עד האביב מפני שהעבודות טרם הסתיימו.'],
  en: [
    'Read also',
    'The mayor said on Thursday that the bridge would stay closed until spring as work was not done.',
  ],
  fr: [
    'À lire aussi :',
    'Le maire a dit jeudi que le pont resterait fermé jusqu’au printemps faute de pièces.',
  ],
  es: [
    'Lea también',
    'El alcalde dijo el jueves que el puente seguirá cerrado hasta la primavera por las obras.',
  ],
  de: [
    'Lesen Sie auch',
    'Der Bürgermeister sagte am Donnerstag, die Brücke bleibe bis zum Frühjahr gesperrt.',
  ],
  ru: [
    'Читайте также',
    'Мэр сказал в четверг, что мост останется закрытым до весны, так как работы не окончены.',
  ],
}
const read = (body: string) =>
  readPage(new TextEncoder().encode(`<article><h1>Bridge</h1>${body}</article>`), {
    url: 'https://a.example/x/y',
  }).text
const p = (sentence: string, n: number) => `<p>${n}. ${sentence} ${sentence}</p>`

describe('a line over links to other reports', () => {
  it.each(Object.entries(WORDS))(
    'in the middle of a text is skipped with its links, not cut at: %s',
    (_, [line, s]) => {
      const text = read(
        `${[1, 2, 3, 4, 5].map((n) => p(s, n)).join('')}<p><strong>${line}</strong></p><ul><li><a href="/a">Another report altogether</a></li></ul>${p(s, 6)}${p(s, 7)}`,
      )
      expect(text.split('\n\n')).toHaveLength(7)
      expect(text).not.toContain('Another report')
      expect(text).not.toContain(line)
    },
  )

  it.each(Object.entries(WORDS))('under a text ends it: %s', (_, [line, s]) => {
    const text = read(
      `<div>${[1, 2, 3, 4, 5].map((n) => p(s, n)).join('')}</div><h3>${line}</h3><div><h4>Another report altogether</h4>${p(s, 6)}</div>`,
    )
    expect(text.split('\n\n')).toHaveLength(5)
  })

  const S = WORDS.en![1]
  const five = [1, 2, 3, 4, 5].map((n) => p(S, n)).join('')
  const QUOTE = 'We never took any money from the port, Mayor Lena Ortiz said.'
  const LINK = '<p><a href="/a">Harbour fire is out</a></p>'

  it.each([
    `<p>Read more</p>${LINK}<blockquote>${QUOTE}</blockquote><p>She left it at that.</p>${p(S, 6)}`,
    `<p>Related</p>${LINK}<blockquote>${QUOTE}</blockquote><p>She left it at that.</p>${p(S, 6)}`,
    `<p>Read more</p>${LINK}<h2>Money</h2><p>She left it at that.</p><p>${QUOTE}</p>${p(S, 6)}`,
    `<p>Related</p>${LINK}<ul><li>3 March: ${QUOTE}</li></ul><p>She left it at that.</p>${p(S, 6)}`,
    `<h2>More about the money</h2><blockquote>${QUOTE}</blockquote><p>She left it at that.</p>${p(S, 6)}`,
  ])('hides nothing of a text that goes on: %s', (rest) => {
    for (const before of [five, p(S, 1)]) {
      const text = read(`${before}${rest}`)
      for (const words of [QUOTE, 'She left it at that.', '6. ']) expect(text).toContain(words)
      expect(text).not.toContain('Harbour fire is out')
    }
  })

  const TEASER =
    '<p>Firefighters in Northport said on Sunday that the fire in the harbour was out at last.</p>'
  it.each([
    `<p>Related</p>${LINK}${TEASER}`,
    `<p>Related</p>${LINK}${TEASER}${LINK}${TEASER}${LINK}${TEASER}`,
    `<h3>More stories</h3>${LINK}${LINK}${TEASER}<p>Lena Ortiz is a reporter who covers Northport and its harbour.</p>`,
  ])('at the foot is cut with the teasers under its links: %s', (foot) => {
    expect(read(`${five}${foot}`).split('\n\n')).toHaveLength(5)
  })

  it.each([
    'شارك في المظاهرة يوم الخميس نحو ألفي شخص من سكان المدينة.',
    'إعلان حالة الطوارئ في المدينة جاء بعد ساعات من الفيضان، كما قالت البلدية.',
    'Anzeige erstattete der Mann erst am Donnerstag, teilte die Polizei mit.',
  ])('is a line and not the first word of a sentence: %s', (sentence) => {
    const s = WORDS.ar![1]
    expect(read(`${p(s, 1)}${p(s, 2)}<p>${sentence}</p>${p(s, 3)}`)).toContain(sentence)
  })
})
