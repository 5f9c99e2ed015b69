import { reports } from '../../../prisma/cast/reports.ts'
import type { Chance } from '../chance.ts'
import { paragraphsElsewhere } from './elsewhere.ts'

export type Told = {
  language: string
  headline: string
  byline: string
  caption: string
  published: Date
  paragraphs: string[]
  /** stands after the text, or before it */
  note: { words: string; at: 'head' | 'foot' } | null
}

/** Prose of one hand for the demonstration and of another for languages that it lacks: paragraphs, by language. */
const pools = new Map<string, { paragraphs: string[]; headlines: string[]; bylines: string[] }>()
const pool = (language: string) => {
  const there = pools.get(language) ?? { paragraphs: [], headlines: [], bylines: [] }
  pools.set(language, there)
  return there
}
for (const { language, title, byline, snapshots } of reports) {
  const own = pool(language)
  own.paragraphs.push(...(snapshots[0]?.text ?? '').split('\n\n').filter((one) => one.length > 90))
  own.headlines.push(title)
  own.bylines.push(...byline)
}
for (const [language, own] of Object.entries(paragraphsElsewhere)) Object.assign(pool(language), own)

const LANGUAGES = ['en', 'en', 'en', 'ar', 'ar', 'he', 'he', 'de', 'fr', 'es']

/** A report of whole paragraphs that stand beside each other nowhere else. */
export function told(c: Chance, language = c.of(LANGUAGES)): Told {
  const own = pool(language)
  const [caption, ...paragraphs] = c.some(own.paragraphs, 6 + c.below(3))
  return {
    ...{ language, headline: c.of(own.headlines), byline: c.of(own.bylines), paragraphs, note: null },
    caption: sentencesOf(caption!)[0]!,
    published: new Date(Date.UTC(2026, 9, 1 + c.below(50), c.below(24), c.below(60))),
  }
}

/** A paragraph or headline of the same language that the report does not have. */
export const another = (c: Chance, { language, paragraphs }: Told): string =>
  c.of(pool(language).paragraphs.filter((one) => !paragraphs.includes(one)))
export const otherHeadline = (c: Chance, { language, headline }: Told): string =>
  c.of(pool(language).headlines.filter((one) => one !== headline))
export const otherByline = (c: Chance, { language, byline }: Told): string =>
  c.of([...pool(language).bylines.filter((one) => one !== byline), 'Staff'])
export const headlinesOf = (language: string): string[] => pool(language).headlines

/** Sentences as a person would part them by eye: at a full stop before a space. */
export const sentencesOf = (paragraph: string): string[] =>
  paragraph.split(/(?<=[.!?؟]["”»“]?) (?=\S)/u).filter(Boolean)
