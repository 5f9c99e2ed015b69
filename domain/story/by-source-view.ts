import type { Credibility } from '../check/admiralty.ts'
import type { ClaimKind, ClaimStatement, Status } from '../claim/view.ts'
import type { TimeRange } from '../reading/types.ts'
import type { Grade, SourceKind } from '../source/view.ts'
import type { StanceValue } from '../statement/view.ts'

/** A claim of a story as a row of claims by source. */
export type ClaimRow = {
  id: string
  wording: string
  language: string
  kind: ClaimKind
  status: Status
  happened: TimeRange | null
  /** when the earliest dated statement that bears on it was published: from then on a source can be silent on it */
  firstPublic: string | null
}

/** A source as a column. */
export type SourceColumn = {
  id: string
  name: string
  kind: SourceKind
  /** its newest report within the story's span that the asking person may know of, on whatever it is */
  lastReport: string | null
  /** its statements in this story that rest on no other report and stand */
  firstHand: string[]
}

/** A statement in a cell. */
export type CellStatement = {
  id: string
  words: string
  language: string
  stance: StanceValue
  live: boolean
  hedged: boolean
  /** it rests on no other report that the record knows of */
  firstHand: boolean
  /** on what it rests otherwise */
  restsOn: ClaimStatement['restsOn']
  /** who is said to have said it, and which actor that is; null for own reporting */
  speaker: { id: string | null; name: string } | null
  reportId: string
  publishedAt: string | null
  grade: { letter: Grade; from: string | null }
  credibility: Credibility
}
export type Cell = { claim: string; source: string; statements: CellStatement[] }

/** What every source of a story said on each of its claims. Only cells with a statement are listed. */
export type ClaimsBySource = {
  id: string
  title: string
  language: string
  /** from the first report of the story to the last; null where none carries a date */
  span: { from: string; to: string } | null
  claims: ClaimRow[]
  sources: SourceColumn[]
  cells: Cell[]
}
