import type { TimeRange } from '../reading/types.ts'

export const outcomes = ['met', 'missed', 'open'] as const
/** What became of it. Before the last move it is always "moved". */
export type DueOutcome = (typeof outcomes)[number]

/** A statement that moves or settles something, as a link needs it. */
export type SettledBy = { id: string; reportId: string; source: string }

export type Move = {
  due: TimeRange
  /** when it was said; null where nobody knows */
  announcedAt: string | null
  statement: SettledBy | null
}
export type OutcomeRow = {
  outcome: DueOutcome
  reasons: string
  byName: string
  at: string
  statement: SettledBy | null
}

/** When an expected thing falls due, whose it is, each time that was moved, and what became of it. */
export type ExpectationView = {
  claimId: string
  wording: string
  language: string
  version: number
  owner: { id: string; name: string } | null
  due: TimeRange | null
  /** the first due time first; each further one is a move */
  moves: Move[]
  moved: number
  outcome: DueOutcome
  /** newest first */
  record: OutcomeRow[]
}

/** The due time in force and the outcome: the newest move's, and open until somebody records another. */
export function standingOf(
  moves: readonly Move[],
  record: readonly OutcomeRow[],
  happened: TimeRange | null,
): Pick<ExpectationView, 'due' | 'moved' | 'outcome'> {
  return {
    due: moves.at(-1)?.due ?? happened,
    moved: Math.max(0, moves.length - 1),
    outcome: record[0]?.outcome ?? 'open',
  }
}
