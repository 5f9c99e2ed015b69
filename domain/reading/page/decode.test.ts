import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

const hebrew = 'ראש העיר אמר אתמול כי הגשר ייפתח מחדש בסוף החודש, לאחר שנתיים של עבודות.'
const arabic = 'قال رئيس البلدية أمس إن الجسر سيفتح من جديد في نهاية الشهر بعد عامين من الأعمال.'
const russian = 'Мэр города сообщил, что мост снова откроют в конце месяца.'
const french =
  'Le maire a déclaré hier que le pont rouvrirait à la fin du mois, après deux années de travaux.'
const japanese = '市長は昨日、橋は月末に再開すると述べた。工事は二年間続いた。'
const chinese = '市长昨天表示，大桥将于月底重新开放。工程持续了两年。'

describe('decode', () => {
  it.each([
    ['windows-1255', hebrew],
    ['windows-1256', arabic],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1252', french],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['gb18030', chinese],
  ])('guesses %s when nothing is declared', (label, text) => {
    expect(decode(iconv.encode(`<p>${text}</p>`, label))).toBe(`<p>${text}</p>`)
  })

  it('believes the markup, the header and the byte order mark', () => {
    const page = `<meta charset="windows-1255"><p>${hebrew}</p>`
    expect(decode(iconv.encode(page, 'windows-1255'))).toBe(page)
    expect(decode(iconv.encode(hebrew, 'windows-1255'), 'text/html; charset=windows-1255')).toBe(hebrew)
    expect(decode(iconv.encode(arabic, 'utf16le', { addBOM: true }))).toBe(arabic)
  })

  it('prefers well-formed UTF-8 to a wrong declaration and survives a damaged spot', () => {
    const page = `<meta charset="iso-8859-1">${hebrew}`
    expect(decode(new TextEncoder().encode(page), 'text/html; charset=iso-8859-1')).toBe(page)
    const damaged = Uint8Array.of(...new TextEncoder().encode(hebrew), 0xff)
    expect(decode(damaged)).toBe(`${hebrew}\ufffd`)
  })

  it('falls back when the declared name means nothing', () => {
    expect(decode(iconv.encode(`<meta charset="x-none">${french}`, 'windows-1252'))).toContain('déclaré')
  })

  it('keeps any UTF-8 text and never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !/^\0?<\0?/.test(text))
        expect(decode(new TextEncoder().encode(text))).toBe(text)
      }),
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decode(bytes) === 'string'))
  })
})
