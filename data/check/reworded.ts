import 'server-only'
import type { ClaimStatement, RewordedNow } from '#domain/claim/view.ts'
import { db, type Tx } from '../db.ts'

type Row = {
  statement: string
  report: string
  change: number | null
  silent: boolean | null
  noted: boolean | null
}

/** Of some statements those whose report has them in other words now, with the change that did it where one is told of. */
async function rewordedNow(tx: Tx, statements: string[]): Promise<Map<string, RewordedNow>> {
  if (statements.length === 0) return new Map()
  const rows = await tx.$queryRaw<Row[]>`
    select w.statement_id as statement, n.report_id as report, c.number as change, c.silent, c.note_start is not null as noted
    from rewording w join snapshot n on n.id = w.snapshot_id
    left join lateral (select * from report_change c where c.to_snapshot_id = n.id and c.verdict = 'worded' order by c.number desc limit 1) c on true
    where w.statement_id = any(${statements}::text[]) and w.kind = 'changed' and n.id = snapshot_in_force(n.report_id)`
  return new Map(
    rows.map(({ statement, report, change, silent, noted }) => [
      statement,
      { report, change, said: change === null ? null : noted ? 'noted' : silent ? 'silent' : 'grown' },
    ]),
  )
}

/** Statements of now, each with that its report has it in other words, where it has. */
export async function withRewordings(statements: ClaimStatement[]): Promise<ClaimStatement[]> {
  const found = await rewordedNow(
    db(),
    statements.map(({ id }) => id),
  )
  return statements.map((one) => (found.has(one.id) ? { ...one, reworded: found.get(one.id) } : one))
}
