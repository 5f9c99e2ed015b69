import type { TimelineEntry } from '#domain/timeline/view.ts'

export type StatementEntry = Extract<TimelineEntry, { kind: 'statement' }>

/** What one report said at one moment: its statements side by side. */
export type Run = {
  reportId: string
  at: string
  source: { id: string; name: string }
  entries: StatementEntry[]
}

/** Statements by the report they stand in, oldest report first. */
export function runsOf(statements: readonly StatementEntry[]): Run[] {
  const byReport = Map.groupBy(statements, ({ reportId, at }) => `${reportId} ${at.from}`)
  return [...byReport.values()]
    .map((entries) => ({
      reportId: entries[0]!.reportId,
      at: entries[0]!.at.from,
      source: entries[0]!.source,
      entries,
    }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.reportId < b.reportId ? -1 : 1))
}
