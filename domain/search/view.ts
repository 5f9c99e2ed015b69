import type { Kind, Query } from './query.ts'

/** One thing found, as the record has it now. */
export type Found = {
  key: string
  kind: Kind
  id: string
  text: string
  language: string | null
  /** what leads to it: the report of a statement */
  report: { id: string; title: string; language: string } | null
  source: { id: string; name: string } | null
  speakers: string[]
  at: string | null
  /** the folded words of its text that were looked for */
  matched: string[]
}

export type Facet = { value: string; name: string; count: number }
export type Facets = Record<'kind' | 'source' | 'stance' | 'language', Facet[]>

export type Results = {
  query: Query
  found: Found[]
  /** how many there are; of common words, how many of the newest are ranked and counted */
  count: number
  /** the words are common: the newest are ranked, window by window */
  isNewest: boolean
  facets: Facets
  next: string | null
  /** another spelling, where nothing was found */
  meant: string | null
}
