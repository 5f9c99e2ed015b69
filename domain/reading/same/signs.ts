import { stem } from '../rank/stem.ts'
import { pieces, plainWord, WORD } from '../rank/terms.ts'
import { commonWords, numberWords } from '../rank/words/en.ts'
import { dateWords, openers, ordinals, reportingWords } from './words/en.ts'

/** What a word tells about an event: a name, a number, a date, the act of reporting it, or anything else. */
export type SignKind = 'name' | 'capital' | 'number' | 'date' | 'reporting' | 'word'

/** A word of a passage by its stem, as it stands in order; `common` words tell nothing but part the others. */
type Sign = { sign: string; plain: string; kind: SignKind | 'common'; lower: boolean }

/**
 * The words of a passage that can tell one event from another, by stem. A `capital` may be a name or only the
 * first word of a sentence or a word of a headline.
 */
export type Signs = {
  kinds: Map<string, SignKind>
  /** stems that stand in lower case */
  lower: Set<string>
  /** for each word, marked by side, the words that stand right before or after it */
  beside: Map<string, Set<string>>
  /** two telling words that stand side by side: "cotton mill" */
  couples: Set<string>
  /** how often each piece of four characters stands in the passage, common words included */
  pieces: Map<string, number>
  /** numbers with what they count or belong to: "4 worker", "magnitude 6.1" */
  quantities: Set<string>
  /** true when the passage opens on a word that leans on an earlier sentence */
  leans: boolean
}

const reportingStems = new Set([...reportingWords].map(stem))
/** Above this share of capitals a passage is a headline, where a capital says nothing. */
const HEADLINE = 0.6
/** A counted noun stands so many words behind its number at most: "four of the workers". */
const COUNTED_WITHIN = 2

/** Reads the telling words of a passage. */
export function signsOf(text: string): Signs {
  const signs = inOrder(text)
  const telling = signs.filter((one): one is Sign & { kind: SignKind } => one.kind !== 'common')
  const kinds: Signs['kinds'] = new Map()
  for (const { sign, kind } of telling) {
    const known = kinds.get(sign)
    if (known === undefined || (known === 'capital' && kind === 'name')) kinds.set(sign, kind)
  }
  const lower = new Set(telling.filter((one) => one.lower).map(({ sign }) => sign))
  const first = text.match(WORD)?.[0] ?? ''
  return {
    kinds,
    lower,
    beside: neighbours(telling),
    couples: new Set(telling.slice(1).map(({ sign }, at) => `${telling[at]!.sign} ${sign}`)),
    pieces: counted(pieces(signs.map(({ plain }) => plain))),
    quantities: quantities(signs),
    leans: openers.has(plainWord(first)),
  }
}

function counted(list: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

function inOrder(text: string): Sign[] {
  const words =
    text
      .replace(/\b(\p{L})\.(?=\s?\p{L}\b\.?)\s?/gu, '$1') // initials: "U.S." is one word
      .replace(/\b(\d{1,3}), ?(?=\d{3}\b)/g, '$1') // "20,000", also as some agencies print it: "20, 000"
      .replace(/\b(\d{1,3})\. (?=\d{1,2}\b)/g, '$1.') // and "2. 6"
      .replace(/['’]\s?s\b/g, '')
      .replace(/-(?=\p{L})/gu, ' ')
      .match(WORD) ?? []
  const capital = (word: string) => /^\p{Lu}/u.test(word)
  const headline = words.filter(capital).length > HEADLINE * words.length
  return words.map((word, at): Sign => {
    const plain = plainWord(word)
    const lower = !capital(word)
    const number = ordinals[plain] ?? numberWords[plain] ?? plain.match(/^(\d.*?)(?:st|nd|rd|th)?$/)?.[1]
    const sign = number ?? stem(plain)
    if (number !== undefined || /\d/.test(sign)) return { sign, plain, kind: 'number', lower }
    if (commonWords.has(plain)) return { sign, plain, kind: 'common', lower }
    if (reportingStems.has(sign)) return { sign, plain, kind: 'reporting', lower }
    if (!lower && dateWords.has(plain)) return { sign, plain, kind: 'date', lower }
    if (lower) return { sign, plain, kind: 'word', lower }
    return { sign, plain, kind: headline || at === 0 ? 'capital' : 'name', lower }
  })
}

function neighbours(telling: Sign[]): Signs['beside'] {
  const beside: Signs['beside'] = new Map()
  const add = (slot: string, sign: string) =>
    beside.set(slot, (beside.get(slot) ?? new Set<string>()).add(sign))
  for (const [at, { sign }] of telling.entries()) {
    if (at > 0) add(`${sign}<`, telling[at - 1]!.sign)
    if (at + 1 < telling.length) add(`${sign}>`, telling[at + 1]!.sign)
  }
  return beside
}

function quantities(signs: Sign[]): Set<string> {
  const found = new Set<string>()
  for (const [at, { sign, kind }] of signs.entries()) {
    if (kind !== 'number') continue
    const behind = signs
      .slice(at + 1, at + 1 + COUNTED_WITHIN)
      .find((one) => one.kind !== 'common' && one.kind !== 'number')
    if (behind) found.add(`${sign} ${behind.sign}`)
    const ahead = signs[at - 1]
    if (ahead && ahead.kind !== 'common' && ahead.kind !== 'number') found.add(`${ahead.sign} ${sign}`)
  }
  return found
}

/**
 * Takes capitals that the other passage shows to be names for names, and capitals and names that it writes in lower
 * case for words.
 */
export function inLightOf(mine: Signs, other: Signs): Map<string, SignKind> {
  const kinds = new Map(mine.kinds)
  for (const [sign, kind] of mine.kinds) {
    if (kind !== 'name' && kind !== 'capital') continue
    if (kind === 'capital' && other.kinds.get(sign) === 'name' && !mine.lower.has(sign))
      kinds.set(sign, 'name')
    else if (other.lower.has(sign)) kinds.set(sign, 'word')
  }
  return kinds
}
