import type { Table } from '#domain/csv.ts'
import type { TrackStatement, TrackView } from '#domain/source/track-view.ts'

const COLUMNS = [
  'claim',
  'language',
  'side',
  'alone since',
  'outcome',
  'confirmed by',
  'confirmed at',
  'contradicted by',
  'contradicted at',
  'window closes',
  'own statement',
  'confirming statement',
  'contradicting statement',
  'claim address',
] as const

/** The cases of a track record, a row each. Names of columns are the record's own, in English. */
export const trackTable = (origin: string, track: TrackView): Table => {
  const address = (statement: TrackStatement | null) =>
    statement ? `${origin}/reports/${statement.report}#m-${statement.id}` : ''
  return {
    columns: [...COLUMNS],
    rows: track.cases.map(({ claim, side, outcome, began, until, own, same, opposite }) => [
      claim.wording,
      claim.language,
      side,
      began,
      outcome,
      same?.source.name ?? '',
      same?.at ?? '',
      opposite?.source.name ?? '',
      opposite?.at ?? '',
      until,
      address(own),
      address(same),
      address(opposite),
      `${origin}/claims/${claim.id}`,
    ]),
  }
}
