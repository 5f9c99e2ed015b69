import type {
  Block,
  DraftCorrection,
  DraftExpectation,
  DraftFigure,
  DraftReliance,
  Span,
  TimeExpression,
  TimeRange,
} from '../reading/types.ts'
import type { DraftView, StanceOn, StatementLine } from '../statement/view.ts'

export type ReportKind = 'article' | 'post' | 'wire item' | 'transcript' | 'document'

export type SnapshotLine = {
  id: string
  number: number
  retrievedAt: string
  bytesHash: string
  size: number
  finalUrl: string | null
}

export type ReportLine = {
  id: string
  title: string
  byline: string[]
  language: string
  kind: ReportKind
  publishedAt: string | null
  publishedPrecision: TimeRange['precision']
  url: string | null
  source: { id: string; name: string }
  recordedAt: string
}

/** A text of a report: its newest snapshot with the confirmed passages in it, whatever snapshot these come from. */
export type ReportText = {
  snapshot: SnapshotLine & { text: string; blocks: Block[] }
  snapshots: SnapshotLine[]
  statements: (StatementLine & { stances: StanceOn[] })[]
}
/** A report that was merged into the one at hand, with its own text. */
export type MergedReport = ReportLine & ReportText

/** A report as readers see it: newest snapshot, confirmed passages only. */
export type ReportView = MergedReport & {
  /** other reports that are one with it, as far as readers see something of them */
  merged: MergedReport[]
  /** reports it rests on and that rest on it */
  reliances: ReliancePart[]
}

export type ReliancePart = {
  kind: 'cites' | 'reprints' | 'same text' | 'contributed' | 'syndicates' | 'confirms' | 'denies'
  direction: 'rests on' | 'rested on by'
  label: string
  /** ISO day of a report that is named by it and not on record */
  date: string | null
  reportId: string | null
  sourceId: string | null
  share: number | null
  /** passages of the report at hand that the other has too, by code points of the text that was compared */
  passages: Span[]
}

/** What the reader found in a snapshot beside statements. */
export type Found = {
  times: TimeExpression[]
  figures: DraftFigure[]
  expectations: DraftExpectation[]
  reliances: DraftReliance[]
  corrections: DraftCorrection[]
}

/** The reading desk: the text, every draft in whatever state, and what else was found. */
export type DeskReport = ReportLine & {
  version: number
  snapshot: SnapshotLine & { text: string; blocks: Block[] }
  snapshots: SnapshotLine[]
  drafts: DraftView[]
  found: Found
  reliances: ReliancePart[]
  /** reader version that drafted; null while the reading is not there yet */
  readBy: string | null
}

/** Another text of what is one report by a merge. */
export type OtherText = {
  id: string
  title: string
  language: string
  source: string
  /** its plain address leads to the report that is left */
  merged: boolean
  /** of its own text, what nobody has decided on */
  drafts: number
  reworded: number
}

export type DeskReportRow = ReportLine & { open: number; confirmed: number; rejected: number; untied: number }
