import type { TrackPageAnswer } from '#domain/api/track.ts'
import type { TrackStatement, TrackView } from '#domain/source/track-view.ts'
import { apiOf, claimRefOf, sourceRefOf, type Writing } from './parts.ts'

/** A page of a source's track record, as programs are told of it. */
export function trackAnswer(to: Writing, track: TrackView, next: string | null): TrackPageAnswer {
  const turn = (statement: TrackStatement | null) =>
    statement && {
      statement: statement.id,
      source: sourceRefOf(to, statement.source),
      publishedAt: statement.at,
      report: apiOf(to, 'reports', statement.report),
    }
  return {
    source: sourceRefOf(to, track.source),
    record: track.record,
    data: track.cases.map(({ claim, side, outcome, began, until, own, same, opposite }) => ({
      claim: claimRefOf(to, claim),
      side,
      outcome,
      aloneSince: began,
      windowCloses: until,
      own: turn(own),
      confirmedBy: turn(same),
      contradictedBy: turn(opposite),
    })),
    next,
  }
}
