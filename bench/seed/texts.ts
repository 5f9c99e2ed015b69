import { claimAt, LETTERS, PER_REPORT, type Size, share, vocabulary, WORDS } from './numbers.ts'

/** Words of a statement, of a claim, and of a report's title. */
const LONG = 18
const CLAIM = 10
const TITLE = 7
/** One title in three is in Arabic letters, half of its words with the article. */
const inArabic = (report: number): boolean => report % 3 === 2
const arabic = Object.fromEntries(
  [...LETTERS].map((letter, n) => [letter, [...'ايلمنوتربعسدفقحكهجشطصز'][n]!]),
)
/** One report in ten is a copy of a wire's, with one word in ten another; one in forty of a wire that many copy. */
const CHANGED = 0.1

/** Few words are in every text, many in hardly any. */
const drawn = (n: number, place: number, salt: number) => Math.floor(WORDS * share(n, place, salt) ** 6)

/** The report that a report is a copy of, or itself. */
export function originOf(report: number): number {
  if (report % 40 === 13) return Math.floor(report / 4000) * 4000
  return report % 10 === 3 ? Math.floor(report / 40) * 40 : report
}

/** All texts of the record, each from its number. */
export function textsOf(size: Size) {
  const words = vocabulary()
  const ofClaim = (claim: number) =>
    Array.from({ length: CLAIM }, (_, place) => words[drawn(claim, place, 3)]!)
  function ofStatement(n: number): string[] {
    const report = Math.floor(n / PER_REPORT)
    const origin = originOf(report) * PER_REPORT + (n % PER_REPORT)
    const claim = ofClaim(claimAt(n, size))
    return Array.from({ length: LONG }, (_, place) => {
      const from = origin !== n && share(n, place, 4) >= CHANGED ? origin : n
      // a third of what is said are words of the claim, where it is not what the wire said
      if (from === n && share(n, place, 5) < 0.33) return claim[Math.floor(share(n, place, 6) * CLAIM)]!
      return words[drawn(from, place, 7)]!
    })
  }
  function ofTitle(report: number): { language: 'ar' | 'en'; title: string[] } {
    const title = Array.from({ length: TITLE }, (_, place) => words[drawn(report, place, 8)]!)
    if (!inArabic(report)) return { language: 'en', title }
    return { language: 'ar', title: title.map((word, place) => (place % 2 ? '' : 'ال') + inLetters(word)) }
  }
  return { words, ofClaim, ofStatement, ofTitle }
}

/** An invented word in Arabic letters. */
export const inLetters = (word: string): string =>
  [...word].map((letter) => arabic[letter] ?? letter).join('')
