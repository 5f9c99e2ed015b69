/** Longer words are cut: nobody searches by more, and an index entry has its limit. */
const LONGEST = 60

/** Letters that differ in writing and not for who searches, after marks are taken off. */
const alike: Record<string, string> = {
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ۀ: 'ه',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}
const alikes = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu')
const zero = { arabic: 0x660, persian: 0x6f0 }

/**
 * A word as the index and a search have it: compatibility forms and cases made one, accents, harakat and niqqud taken
 * off (they are marks, and so are the hamzas of alef, waw and ya once decomposed), tatweel and invisible characters
 * dropped, letters that are written in several ways made one, digits Latin. Folding twice changes nothing.
 */
export function fold(word: string): string {
  const folded = word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - zero.arabic))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - zero.persian))
    .replace(/\u0640|[^\p{L}\p{N}]/gu, '')
    .replace(alikes, (letter) => alike[letter] ?? letter)
  return [...folded].slice(0, LONGEST).join('')
}

export type Token = { word: string; start: number; end: number }

// A mark inside a Hebrew word is part of it (צה״ל), also where it is typed as a quote.
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640\u200b-\u200d\u2060]|(?<=[\u05d0-\u05ea])["'״׳](?=[\u05d0-\u05ea]))*/gu

/** The folded words of a text, each with its place in UTF-16. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = fold(match[0])
    return word ? [{ word, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** The folded words of a text, in order. */
export const wordsOf = (text: string): string[] => tokens(text).map(({ word }) => word)
