import type { ClaimKind, Status } from '../claim/view.ts'
import type { TimeRange } from '../reading/types.ts'

/** A claim of a timeline: it is drawn where it happened, or at its first report when that is not known. */
export type TimelineClaim = {
  id: string
  wording: string
  language: string
  kind: ClaimKind
  status: Status
  happened: TimeRange | null
}

/** Whoever first spoke a statement's words: an actor on record, or only a name as worded. */
export type Speaker = { id: string | null; name: string }

/**
 * A story in time, column by column: a row for each tie of a published statement to a claim, oldest publication first.
 * A hundred thousand rows are a few numbers each; words and ids of statements are fetched when they are seen.
 */
export type TimelineColumns = {
  claims: TimelineClaim[]
  sources: { id: string; name: string }[]
  /** a row's number counts from 1; 0 is nobody in particular: the report speaks for itself */
  speakers: Speaker[]
  /** when its report was published, milliseconds since 1970, ascending */
  at: Float64Array
  /** number in `precisions` */
  precision: Uint8Array
  /** number in `stanceValues` */
  stance: Uint8Array
  claim: Uint32Array
  source: Uint32Array
  speaker: Uint32Array
  /** reports numbered in the order in which they first come */
  report: Uint32Array
}

export const precisions = [
  'instant',
  'day',
  'month',
  'year',
  'range',
] as const satisfies readonly TimeRange['precision'][]
