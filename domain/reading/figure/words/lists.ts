import type { Bound } from '../../types.ts'
import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { hebrew } from './he.ts'
import type { FigureWords } from './types.ts'

type BoundPhrase = { words: string[]; bound: Bound }
/** One language's lists as look-ups; `before` is keyed by a phrase's last word, `after` by its first. */
export type FigureLists = {
  words: FigureWords
  numbers: Map<string, number>
  scales: Map<string, number>
  before: Map<string, BoundPhrase[]>
  after: Map<string, BoundPhrase[]>
  percent: string[][]
  measures: Map<string, string>
  sets: Record<
    'labels' | 'ages' | 'stops' | 'plurals' | 'links' | 'to' | 'singulars' | 'joined' | 'determiners',
    Set<string>
  >
}

const list = (words: string) => new Set(words.split(' ').filter(Boolean))

function byWord(phrases: FigureWords['before'], end: 'first' | 'last'): Map<string, BoundPhrase[]> {
  const map = new Map<string, BoundPhrase[]>()
  for (const [bound, text] of Object.entries(phrases)) {
    for (const phrase of text.split('|')) {
      const words = phrase.split(' ')
      const key = end === 'first' ? words[0]! : words.at(-1)!
      map.set(key, [...(map.get(key) ?? []), { words, bound: bound as Bound }])
    }
  }
  // The longest phrase wins: "no more than" before "more than".
  for (const found of map.values()) found.sort((a, b) => b.words.length - a.words.length)
  return map
}

function build(words: FigureWords): FigureLists {
  const { labels, ages, stops, plurals, links, to, singulars, joined, determiners } = words
  return {
    words,
    numbers: new Map(Object.entries(words.numbers)),
    scales: new Map(Object.entries(words.scales)),
    before: byWord(words.before, 'last'),
    after: byWord(words.after, 'first'),
    percent: words.percent.split('|').map((phrase) => phrase.split(' ')),
    measures: new Map(Object.entries(words.measures)),
    sets: {
      labels: list(labels),
      ages: list(ages),
      stops: list(stops),
      plurals: list(plurals),
      links: list(links),
      to: list(to),
      singulars: list(singulars),
      joined: list(joined),
      determiners: list(determiners),
    },
  }
}

const LISTS = new Map(
  [english, arabic, hebrew, french, spanish, german].map((words) => [words.language, build(words)]),
)

/** The lists for a language tag; English where the language has none yet. */
export function figureLists(language: string): FigureLists {
  return LISTS.get(language.toLowerCase().split('-')[0]!) ?? LISTS.get('en')!
}
