/** A number from 0 to 1 for a place in the record: the same in every run, whatever order things are made in. */
export function share(a: number, b: number, salt: number): number {
  let mixed = Math.imul(a ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(b + salt * 7919 + 1, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000
}

/** Words that the record knows. */
export const WORDS = 60_000
export const LETTERS = 'etaoinshrdlucmfwypvbgk'

/** Invented words of five to eight letters, each another. */
export function vocabulary(): string[] {
  const words = new Set<string>()
  for (let n = 0; words.size < WORDS; n++) {
    let word = ''
    for (let at = 0; at < 5 + (n % 4); at++) word += LETTERS[Math.floor(share(n, at, 1) * LETTERS.length)]
    words.add(word)
  }
  return [...words]
}

/** Statements of a report. */
export const PER_REPORT = 4
/** Statements of a claim, on average. */
export const PER_CLAIM = 50
/** Claims of the long story. */
export const LONG_CLAIMS = 50

/** How large a record is to be: so many statements, and so many of them in the one long story that comes first. */
export type Size = { statements: number; long: number }

export const claimsOf = ({ statements, long }: Size): number =>
  LONG_CLAIMS + Math.ceil((statements - long) / PER_CLAIM)
export const reportsOf = ({ statements }: Size): number => Math.ceil(statements / PER_REPORT)
/** Stories beside the long one, of ten claims on average. */
export const storiesOf = (size: Size): number => Math.max(1, Math.ceil((claimsOf(size) - LONG_CLAIMS) / 10))

/** Which claim a statement bears on: in the long story each in turn, elsewhere one of its neighbourhood, some more often. */
export function claimAt(n: number, size: Size): number {
  if (n < size.long) return n % LONG_CLAIMS
  const block = Math.floor((n - size.long) / (PER_CLAIM * 10))
  const here = Math.floor(10 * share(n, 0, 2) ** 1.5)
  return Math.min(LONG_CLAIMS + block * 10 + here, claimsOf(size) - 1)
}
