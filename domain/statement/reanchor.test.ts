import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, codePoints } from './anchor.ts'
import { laterText } from './later-text.ts'
import { reanchor } from './reanchor.ts'

const head = 'BELMARA, 3 Sept (Wire) — '
const base = `${head}The road to Ilmar is closed, the Roads Board said. “About 40 people were held at the ferry,” said Mara Tesh, who was there. Nobody else spoke. “Yes,” she said.`

/** What becomes of the words of one text in another. */
function fate(from: string, words: string, to: string) {
  const start = Array.from(from.slice(0, from.indexOf(words))).length
  const passage = anchorOf(codePoints(from), [[start, start + Array.from(words).length]])
  const found = reanchor(passage, laterText(to))
  const text = found.kind === 'dropped' ? '' : Array.from(to).slice(found.start, found.end).join('')
  return [found.kind, text]
}

describe('a passage in a later text', () => {
  const said = 'About 40 people were held at the ferry,'
  it.each([
    ['the same text', base, 'same', said],
    ['a sentence before it', `Updated at noon. ${base}`, 'moved', said],
    [
      'other white space',
      base.replace('people were', 'people\n  were'),
      'trivial',
      said.replace('people were', 'people\n  were'),
    ],
    [
      'another number',
      base.replace('About 40', 'At least 60'),
      'changed',
      'At least 60 people were held at the ferry,',
    ],
    ['a word less', base.replace('About ', ''), 'changed', '40 people were held at the ferry,'],
    [
      'a word denied',
      base.replace('were held', 'were not held'),
      'changed',
      'About 40 people were not held at the ferry,',
    ],
    ['another case', base.replace('About', 'ABOUT'), 'changed', 'ABOUT 40 people were held at the ferry,'],
    ['the sentence gone', base.replace(/“About[^.]*\. /u, ''), 'dropped', ''],
    ['another text', 'The ferry was late on Friday and people held their tickets.', 'dropped', ''],
    ['nothing', '', 'dropped', ''],
  ])('with %s', (_, later, kind, words) => {
    expect(fate(base, said, later)).toEqual([kind, words])
  })

  it('is the same but for its dateline', () => {
    const words = `${head}The road to Ilmar is closed,`
    const later = base.replace(head, 'BELMARA, 4 Sept (Wire) — ')
    expect(fate(base, words, later)).toEqual(['trivial', 'The road to Ilmar is closed,'])
  })

  it('differs in the drawing of its marks alone', () => {
    const words = '“About 40 people were held at the ferry,” said Mara Tesh'
    const later = base.replaceAll(/[“”]/gu, '"')
    expect(fate(base, words, later)[0]).toBe('trivial')
  })

  it('put into quotation marks, or out of them, is changed: who vouches for the words differs', () => {
    const later = base.replace('The road to Ilmar is closed', '“The road to Ilmar is closed”')
    expect(fate(base, 'The road to Ilmar is closed, the Roads', later)[0]).toBe('changed')
  })

  it('of a word or two that stands elsewhere, with other neighbours, is for an editor', () => {
    const later = base.replace(
      '“Yes,” she said.',
      'Asked whether this was so, Tesh nodded. Another day, yes: “Yes,” wrote a poet.',
    )
    expect(fate(base, 'Yes,', later)[0]).toBe('changed')
    expect(fate(base, 'Yes,', base.replace('“Yes,” she said.', ''))[0]).toBe('dropped')
    expect(fate(base, 'Yes,', `Updated. ${base}`)).toEqual(['moved', 'Yes,'])
  })

  it('is found where its neighbours stand when the same words stand twice', () => {
    const later = `The road to Ilmar is closed, people wrote on the walls. ${base}`
    const [kind] = fate(base, 'The road to Ilmar is closed,', later)
    expect(kind).toBe('moved')
    const at = reanchor(
      anchorOf(codePoints(base), [[Array.from(head).length, Array.from(head).length + 28]]),
      laterText(later),
    )
    expect(at).toMatchObject({ start: later.lastIndexOf('The road to Ilmar') })
  })

  it.each([
    [
      'ar',
      'قال المجلس إن الطريق إلى إلمار مغلق منذ يوم الثلاثاء، وإن العبّارة متوقفة.',
      'الطريق إلى إلمار مغلق منذ يوم الثلاثاء',
      'الثلاثاء',
      'الأربعاء',
    ],
    [
      'he',
      'המועצה מסרה כי הדרך לאילמר סגורה מאז יום שלישי, והמעבורת עומדת.',
      'הדרך לאילמר סגורה מאז יום שלישי',
      'שלישי',
      'רביעי',
    ],
  ])('reads alike in %s', (_, text, words, from, to) => {
    expect(fate(text, words, `${to}. ${text}`)).toEqual(['moved', words])
    expect(fate(text, words, text.replace(from, to))).toEqual(['changed', words.replace(from, to)])
    expect(fate(text, words, to)).toEqual(['dropped', ''])
  })
})

describe('for any text', () => {
  const words = fc.array(
    fc.constantFrom('road', 'ferry', 'closed', 'Ilmar', 'ساعة', 'דרך', '👩‍🚒', 'held,', 'forty'),
    { minLength: 5, maxLength: 30 },
  )

  it('what stays where it stood is the same, what something is put before has moved, and its words stand there', () => {
    fc.assert(
      fc.property(words, words, words, (before, said, after) => {
        const exact = said.join(' ')
        const text = [...before, '«', exact, '»', ...after].join(' ')
        expect(fate(text, `« ${exact} »`, text)[0]).toBe('same')
        const [kind, found] = fate(text, `« ${exact} »`, `Corrected on Friday. ${text}`)
        expect([kind, found]).toEqual(['moved', `« ${exact} »`])
      }),
    )
  })

  it('other white space alone is never more than trivial', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(fc.constantFrom(' ', '\n', '\u00a0', '  '), { minLength: 1, maxLength: 5 }),
        (said, spaces) => {
          const exact = `Then ${said.join(' ')} it was`
          const later = exact.split(' ').reduce((text, word, at) => text + spaces[at % spaces.length] + word)
          expect(['same', 'trivial']).toContain(fate(exact, exact, later)[0])
        },
      ),
    )
  })

  it('an anchor always lies in the later text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (exact, later) => {
          const found = reanchor({ start: 0, exact, prefix: '', suffix: '' }, laterText(later))
          if (found.kind === 'dropped') return
          expect(0 <= found.start && found.start < found.end && found.end <= Array.from(later).length).toBe(
            true,
          )
        },
      ),
    )
  })

  it('a long report with many passages takes no time that anybody notices', () => {
    const sentence = (n: number) =>
      `The clerk of ward ${n} counted ${n * 7} barrels before noon, and ${n * 3} after it. `
    const text = Array.from({ length: 2000 }, (_, n) => sentence(n)).join('')
    const later = text.replaceAll('before noon', 'by noon')
    const began = process.cpuUsage()
    const whole = laterText(later)
    const kinds = Array.from({ length: 200 }, (_, n) => {
      const exact = sentence(n * 10).trim()
      return reanchor({ start: text.indexOf(exact), exact, prefix: '', suffix: '' }, whole).kind
    })
    expect(new Set(kinds)).toEqual(new Set(['changed']))
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(4000)
  })
})
