/** What a visitor may say is wrong. */
export const objectionKinds = ['words', 'speaker', 'time', 'other'] as const
export type ObjectionKind = (typeof objectionKinds)[number]

/** A visitor's word that something on a page is wrong, as the desk sees it. Nobody else does. */
export type ObjectionView = {
  id: string
  kind: ObjectionKind
  /** address without language */
  page: string
  /** what the page is of, as it is called now */
  about: { name: string; language: string | null } | null
  /** the statement or claim it was said beside */
  place: string | null
  quote: { exact: string; prefix: string | null; suffix: string | null } | null
  words: string
  /** how often the same was said of the same place within a day */
  times: number
  at: string
  lastAt: string
  senders: { id: string; name: string | null; email: string | null }[]
  settled: { note: string; byName: string; at: string } | null
  version: number
}
