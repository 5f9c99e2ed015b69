import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { hebrew } from './he.ts'
import { buildPhrases, type Phrase, split } from './phrases.ts'
import type { TimeWords, Unit } from './types.ts'

export type { Phrase } from './phrases.ts'

/** Everything a word can be in a time expression; a word may be several things at once. */
export type Entry = {
  weekday?: number
  month?: number
  doubtful?: boolean
  unit?: Unit
  dual?: boolean
  number?: number
  ordinal?: number
  few?: boolean
  /** "couple", which counts two behind an article */
  pair?: boolean
  part?: string
  /** a part of the day joined to a weekday */
  joinedPart?: string
  oclock?: boolean
  definite?: boolean
  partLink?: boolean
  season?: string
  /** -1 before now, 0 now, 1 after now */
  which?: -1 | 0 | 1
  spanning?: boolean
  alwaysSpanning?: boolean
  deadline?: boolean
  each?: boolean
  many?: boolean
  rate?: boolean
  /** between a count and the day it is counted from: before it or after it */
  side?: -1 | 1
  /** between the first and the last date of a month */
  rangeLink?: boolean
  /** between a count and its unit ("five straight days") */
  filler?: boolean
  same?: boolean
  named?: boolean
  quantifier?: boolean
  /** a weekday in the plural */
  weekdays?: number
  /** a time can begin here */
  opens?: boolean
  article?: boolean
  joiner?: boolean
  edge?: boolean
  agoBefore?: boolean
  set?: string
  future?: boolean
  futureIfTo?: boolean
  intent?: boolean
  past?: boolean
  preposition?: boolean
  counted?: boolean
}
/** One language's lists turned into look-ups. */
export type Lexicon = {
  words: TimeWords
  entries: Map<string, Entry>
  phrases: Map<string, Phrase[]>
  /** the words that come second in a phrase */
  seconds: Set<string>
  zone: { utc: Set<string>; other: Set<string> }
}

const OPENERS = [
  'weekday',
  'month',
  'unit',
  'number',
  'ordinal',
  'few',
  'part',
  'season',
  'which',
  'each',
  'article',
  'same',
  'set',
  'weekdays',
] as const

function build(words: TimeWords): Lexicon {
  const entries = new Map<string, Entry>()
  const put = (list: string | string[] | undefined, entry: Entry) => {
    for (const word of Array.isArray(list) ? list : split(list)) {
      const known = entries.get(word)
      entries.set(word, { ...known, ...entry })
    }
  }
  for (const [index, list] of words.weekdays.entries()) put(list, { weekday: index + 1 })
  for (const [index, list] of words.months.entries()) put(list, { month: index + 1 })
  put(words.doubtful, { doubtful: true })
  for (const [unit, list] of Object.entries(words.units)) put(list, { unit: unit as Unit })
  for (const [unit, list] of Object.entries(words.duals)) put(list, { unit: unit as Unit, dual: true })
  for (const [word, number] of Object.entries(words.numbers)) put([word], { number })
  for (const [word, ordinal] of Object.entries(words.ordinals)) put([word], { ordinal })
  for (const [part, list] of Object.entries(words.parts)) put(list, { part })
  for (const [season, list] of Object.entries(words.seasons)) put(list, { season })
  for (const [word, set] of Object.entries(words.sets)) put([word], { set })
  for (const [word, side] of Object.entries(words.sides ?? {})) put([word], { side })
  put(words.fillers, { filler: true })
  put(words.rangeLinks, { rangeLink: true })
  put(words.pairs, { pair: true })
  put(words.last, { which: -1 })
  put(words.current, { which: 0 })
  put(words.next, { which: 1 })
  const flags = [
    'few',
    'each',
    'spanning',
    'alwaysSpanning',
    'deadline',
    'edge',
    'agoBefore',
    'future',
    'futureIfTo',
    'intent',
    'past',
    'counted',
  ] as const
  for (const flag of flags) put(words[flag === 'edge' ? 'edges' : flag], { [flag]: true })
  put(words.oclock, { oclock: true })
  put(words.definite ?? 'the', { definite: true })
  put(words.partLinks, { partLink: true })
  for (const [index, list] of words.weekdays.entries())
    for (const day of split(list))
      for (const [part, value] of Object.entries(words.joinedParts ?? {}))
        put([day + part], { weekday: index + 1, joinedPart: value })
  put(words.articles, { article: true })
  put(words.joiners, { joiner: true })
  put(words.prepositions, { preposition: true })
  put(words.many, { many: true })
  put(words.rates, { rate: true })
  put(words.same, { same: true })
  put(words.named, { named: true })
  put(words.quantifiers, { quantifier: true })
  for (const [index, word] of split(words.weekdaysMany).entries()) put([word], { weekdays: index + 1 })
  for (const found of entries.values())
    found.opens = OPENERS.some((kind) => found[kind] !== undefined && found[kind] !== false)
  const zone = { utc: new Set(split(words.zonesUtc)), other: new Set(split(words.zonesOther)) }
  const phrases = buildPhrases(words)
  // Where prefixes are joined to words a phrase's head keeps to its own map, as it may be a prefixed word besides.
  if (words.prefixes.length === 0) for (const head of phrases.keys()) put([head], { opens: true })
  const seconds = new Set(
    [...phrases.values()].flatMap((list) => list.map((phrase) => phrase.words[1] ?? '')),
  )
  return { words, entries, phrases, seconds, zone }
}

const LEXICONS = new Map(
  [english, arabic, hebrew, french, spanish, german].map((words) => [words.language, build(words)]),
)

/** The look-ups for a language tag; English where the language has no lists yet. */
export function lexiconOf(language: string | undefined): Lexicon {
  const primary = (language ?? 'en').toLowerCase().split('-')[0]!
  return LEXICONS.get(primary === 'iw' ? 'he' : primary) ?? LEXICONS.get('en')!
}

/** The entry of a word that means nothing to the rules. */
export const NOTHING: Entry = Object.freeze({})

/** What a word can be, with joined prefixes taken off where the language has them. */
export function look(lexicon: Lexicon, word: string): Entry {
  const direct = lexicon.entries.get(word)
  if (direct || lexicon.words.prefixes.length === 0) return direct ?? NOTHING
  for (const prefix of lexicon.words.prefixes) {
    if (word.length <= prefix.length + 1 || !word.startsWith(prefix)) continue
    const rest = word.slice(prefix.length)
    const found = lexicon.entries.get(rest) ?? lexicon.entries.get(`ال${rest}`)
    if (found) return found
  }
  return NOTHING
}
