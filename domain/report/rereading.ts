import { type ChangeKind, isBeside } from './change-kinds.ts'
import type { FetchFault } from './look-faults.ts'
import type { Absence } from './presence.ts'

/** What is held of a change. `unjudged`: one of the two texts was not fetched from the page itself. */
export const verdicts = ['trivial', 'worded', 'unjudged'] as const
export type Verdict = (typeof verdicts)[number]

/** What came of one look. */
export const lookOutcomes = ['same', ...verdicts, 'missing', 'failed'] as const
export type LookOutcome = (typeof lookOutcomes)[number]

/** A change between two snapshots of a report, as it is shown. */
export type ChangeLine = {
  number: number
  at: string
  from: { id: string; number: number; retrievedAt: string }
  to: { id: string; number: number; retrievedAt: string }
  verdict: Verdict
  kinds: ChangeKind[]
  silent: boolean
  /** the correction note in the later text, in its words */
  note: string | null
  added: number
  removed: number
}

/** How a change of words is told: whether the report says so, or that its words stand and what is beside them changed. */
export const toldOf = ({ silent, note, kinds }: Pick<ChangeLine, 'silent' | 'note' | 'kinds'>) =>
  silent ? 'silent' : note !== null ? 'noted' : isBeside(kinds) ? 'beside' : 'grown'

/** A report was found not to be there, or there again. */
export type AbsenceLine = {
  number: number
  state: 'gone' | 'back'
  why: Absence | null
  since: string
  at: string
}

/** When a report was looked at and will be; null where it has no address. */
export type LookLine = {
  url: string
  nextAt: string
  lastAt: string | null
  outcome: LookOutcome | null
  detail: FetchFault | Absence | null
  status: number | null
  looks: number
  failures: number
  missingSince: string | null
}

/** What looking again showed of a report. */
export type Rereading = { look: LookLine | null; changes: ChangeLine[]; absences: AbsenceLine[] }

/** What readers are told of a report that was edited after it was published: its changes of words, and whether it is gone. */
export type ReportEdits = { changes: ChangeLine[]; absence: AbsenceLine | null }
/** The same of reports that are one with it, as far as readers see something of them: each marked by who published it. */
export type PublicRereading = ReportEdits & { merged: MergedEdits[] }
export type MergedEdits = ReportEdits & {
  id: string
  title: string
  language: string
  source: { id: string; name: string }
}

/** Two snapshots of a report side by side. */
export type TwoSnapshots = {
  report: { id: string; title: string; language: string }
  from: SnapshotText
  to: SnapshotText
  change: ChangeLine | null
}
export type SnapshotText = {
  id: string
  number: number
  retrievedAt: string
  headline: string | null
  text: string
}

/** A report that cannot be looked at again, since when and why. */
export type Unlooked = {
  id: string
  title: string
  language: string
  host: string
  since: string
  why: string | null
  status: number | null
}
