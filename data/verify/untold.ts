import 'server-only'
import type { Tx } from '../db.ts'
import { type Looked, MOST_FAULTS } from './fault.ts'

/** Subjects whose every row has a history: a row without one was put in by another way, or its whole chain is gone. */
const told = [
  'claim',
  'story',
  'report',
  'source',
  'actor',
  'statement',
  'check',
  'reliance',
  'figure',
] as const

/** Rows of which no history tells. */
export async function* untoldOf(tx: Tx): AsyncGenerator<Looked> {
  for (const subject of told) {
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
      `select t.id from "${subject}" t where not exists (select 1 from history h where h.subject = $1 and h.subject_id = t.id) limit ${MOST_FAULTS}`,
      subject,
    )
    yield {
      rows: 0,
      bytes: 0,
      faults: rows.map(({ id }) => ({ subject, id, number: null, wrong: 'has no history' })),
    }
  }
}
