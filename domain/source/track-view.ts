import type { TrackOutcome, TrackSide } from './track.ts'
import type { TrackRecord } from './track-record.ts'

/** A statement that a case turns on, as a page links to it. */
export type TrackStatement = {
  id: string
  report: string
  source: { id: string; name: string }
  at: string
}

/** A case as it is listed: the claim, since when the source was alone with it, and what ended it. */
export type TrackCaseView = {
  claim: { id: string; wording: string; language: string }
  side: TrackSide
  outcome: TrackOutcome
  began: string
  until: string
  own: TrackStatement | null
  same: TrackStatement | null
  opposite: TrackStatement | null
}

/** A page of a source's cases, newest first, under what they come to. */
export type TrackView = {
  source: { id: string; name: string }
  record: TrackRecord
  cases: TrackCaseView[]
  /** where the next page goes on, if there is one */
  next: { began: string; claim: string } | null
}
