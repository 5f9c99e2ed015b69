import { stem } from '../rank/stem.ts'
import { plainWord, WORD } from '../rank/terms.ts'
import { commonWords, numberWords } from '../rank/words/en.ts'
import { dateWords, reportingWords } from './words/en.ts'

/** What a word tells about an event: a name, a number, a date, the act of reporting it, or anything else. */
export type SignKind = 'name' | 'capital' | 'number' | 'date' | 'reporting' | 'word'

/**
 * The words of a passage that can tell one event from another, by stem. A `capital` may be a name or only the
 * first word of a sentence or a word of a headline; `lower` holds the stems that stand in lower case.
 */
export type Signs = { kinds: Map<string, SignKind>; lower: Set<string> }

const reportingStems = new Set([...reportingWords].map(stem))
/** Above this share of capitals a passage is a headline, where a capital says nothing. */
const HEADLINE = 0.6

/** Reads the telling words of a passage. */
export function signsOf(text: string): Signs {
  const words =
    text
      .replace(/\b(\p{L})\.(?=\s?\p{L}\b\.?)\s?/gu, '$1') // initials: "U.S." is one word
      .replace(/(\d),(?=\d{3})/g, '$1')
      .replace(/['’]s\b/g, '')
      .match(WORD) ?? []
  const capital = (word: string) => /^\p{Lu}/u.test(word)
  const headline = words.filter(capital).length > HEADLINE * words.length
  const kinds: Signs['kinds'] = new Map()
  const lower: Signs['lower'] = new Set()
  for (const [at, word] of words.entries()) {
    const plain = plainWord(word)
    if (commonWords.has(plain)) continue
    const sign = numberWords[plain] ?? stem(plain)
    if (!capital(word)) lower.add(sign)
    if (kinds.has(sign)) continue
    if (reportingStems.has(sign)) kinds.set(sign, 'reporting')
    else if (/\d/.test(sign)) kinds.set(sign, 'number')
    else if (dateWords.has(plain)) kinds.set(sign, 'date')
    else if (capital(word)) kinds.set(sign, headline || at === 0 ? 'capital' : 'name')
    else kinds.set(sign, 'word')
  }
  return { kinds, lower }
}

/** Takes capitals that the other passage shows to be names for names, and names it writes in lower case for words. */
export function inLightOf(mine: Signs, other: Signs): Map<string, SignKind> {
  const kinds = new Map(mine.kinds)
  for (const [sign, kind] of mine.kinds) {
    if (kind === 'name' && other.lower.has(sign)) kinds.set(sign, 'word')
    if (kind === 'capital' && other.kinds.get(sign) === 'name' && !mine.lower.has(sign))
      kinds.set(sign, 'name')
  }
  return kinds
}
