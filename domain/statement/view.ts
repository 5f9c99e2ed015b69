import type { Span, TimeRange } from '../reading/types.ts'

export type Mode = 'quoted' | 'paraphrased' | 'partly quoted' | 'narrated'
export type StanceValue = 'affirms' | 'denies' | 'conditional' | 'declines' | 'questions' | 'mentions'
export const stanceValues = [
  'affirms',
  'denies',
  'conditional',
  'declines',
  'questions',
  'mentions',
] as const satisfies readonly StanceValue[]
export type DraftState = 'open' | 'confirmed' | 'rejected'

/** One hop of a chain as shown, outermost first; the last one first spoke. */
export type HopView = {
  name: string
  kind: 'person' | 'body' | 'unnamed' | 'outlet' | 'channel'
  actorId: string | null
  sourceId: string | null
  /** the body an actor speaks for */
  speaksFor: string | null
  role: string | null
}

/** A statement as readers see it: confirmed, anchored, attributed. */
export type StatementLine = {
  id: string
  /** the words of the content, pieces joined by " … " where a cue stands between them */
  words: string
  language: string
  mode: Mode
  hedge: string | null
  chain: HopView[]
  said: TimeRange | null
  /** code points into the snapshot's text */
  anchor: { start: number; end: number }
  content: Span[]
  snapshotNumber: number
  report: {
    id: string
    title: string
    publishedAt: string | null
    publishedPrecision: TimeRange['precision']
    language: string
    source: { id: string; name: string }
  }
  withdrawn: boolean
}

export type StanceOn = { claimId: string; wording: string; value: StanceValue; language: string }

/** A statement in the reading desk, in whatever state. `version` is what a decision must name. */
export type DraftView = Omit<StatementLine, 'report'> & {
  cue: Span[]
  source: Span[]
  why: string
  certainty: number
  state: DraftState
  version: number
  /** true when a person wrote or corrected it */
  byPerson: boolean
  stances: StanceOn[]
}
