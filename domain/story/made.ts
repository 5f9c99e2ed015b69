import type { StoryView } from './view.ts'

/** One of the things that a number counts: what it is called, in its own language where that is known. */
export type Counted = { id: string; words: string; language: string | null }

/** What made the numbers of a story: its claims, and its sources with how many reports of each. */
export type StoryMade = { claims: Counted[]; sources: (Counted & { reports: number })[] }

/** The same of a story that is there whole. */
export function madeOf({ claims, sources }: Pick<StoryView, 'claims' | 'sources'>): StoryMade {
  return {
    claims: claims.map(({ id, wording, language }) => ({ id, words: wording, language })),
    sources: sources.map(({ id, name, reports }) => ({ id, words: name, language: null, reports })),
  }
}
