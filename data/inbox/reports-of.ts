import 'server-only'
import type { Tx } from '../db.ts'
import type { Noted } from './kind.ts'

/** The reports that were noted, by themselves or by a snapshot or statement of theirs. At most one query. */
export async function reportsOfStatements(tx: Tx, noted: Noted): Promise<string[]> {
  const [reports, snapshots, statements] = [noted.of('report'), noted.of('snapshot'), noted.of('statement')]
  if (snapshots.length + statements.length === 0) return reports
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select n.report_id as id from snapshot n where n.id = any(${snapshots}::text[])
    union select n.report_id from statement s join snapshot n on n.id = s.snapshot_id where s.id = any(${statements}::text[])`
  return [...new Set([...reports, ...rows.map(({ id }) => id)])]
}
