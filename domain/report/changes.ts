import type { StanceOn } from '../statement/view.ts'

/** A confirmed passage that the newest snapshot has in other words, for an editor to decide. */
export type RewordedRow = {
  statement: string
  version: number
  before: string
  after: string
  language: string
  snapshot: string
  number: number
  stances: StanceOn[]
}

/** A statement on whose withdrawal there is a word; `snapshot` is the number of the one that dropped it. */
export type WithdrawnRow = {
  statement: string
  version: number
  words: string
  language: string
  state: 'withdrawn' | 'taken back'
  reason: string
  at: string
  byName: string | null
  snapshot: number | null
}

/** What a report's later snapshots did to its statements. */
export type Changes = {
  /** `merged`: into another, so that its plain address leads there */
  report: { id: string; title: string; language: string; merged: boolean }
  snapshots: { id: string; number: number; retrievedAt: string }[]
  waiting: RewordedRow[]
  withdrawn: WithdrawnRow[]
  trivial: number
}
