import type { OriginRef, StatusView } from '../claim/view.ts'
import type { TimeRange } from '../reading/types.ts'
import type { StanceValue, StatementLine } from '../statement/view.ts'
import type { Amount } from './amount.ts'
import type { DifferenceType, Why } from './difference.ts'
import type { Point } from './lines.ts'

/** A value with the statement that gave it. */
export type ValueView = {
  id: string
  amount: Amount
  /** as the statement has it; null where it does not say */
  asOf: TimeRange | null
  /** the time it is set at: as-of, else when it was said, else published */
  at: TimeRange
  dated: boolean
  scope: string | null
  definition: string | null
  /** the key of its line */
  line: string
  live: boolean
  statement: StatementLine
  stances: { claimId: string; value: StanceValue }[]
}

export type LineView = { key: string; origins: OriginRef[]; points: Point[] }

/** Two values that differ: what the rule suggests and why, and what an editor said. */
export type DifferenceView = {
  a: string
  b: string
  suggested: DifferenceType
  why: Why
  /** it follows from the record: nobody has to decide it */
  settled: boolean
  decision: { type: DifferenceType; reasons: string; byName: string; at: string } | null
}

export type FigureClaimView = {
  id: string
  wording: string
  language: string
  kind: string
  /** readers see it */
  published: boolean
  status: StatusView
  stories: { id: string; title: string; language: string }[]
}

/** Another figure of the same claims, and why the two are not set against each other. */
export type OtherFigure = {
  id: string
  what: string
  scope: string | null
  unit: string | null
  language: string
  apart: 'scope' | 'unit' | 'definition'
}

/** A figure as a list names it. */
export type FigureLine = {
  id: string
  what: string
  scope: string | null
  unit: string | null
  language: string
  /** newest by the time it is set at */
  newest: { amount: Amount; at: TimeRange } | null
  values: number
  undecided: number
}

export type FigureView = {
  id: string
  what: string
  scope: string | null
  unit: string | null
  language: string
  version: number
  claims: FigureClaimView[]
  /** newest first */
  values: ValueView[]
  lines: LineView[]
  differences: DifferenceView[]
  others: OtherFigure[]
}
