import 'server-only'
import { type Change, replay } from '#domain/history/replay.ts'
import type { Tx } from '../db.ts'
import { chainHash } from '../history.ts'
import { cursor } from './cursor.ts'
import type { Fault, Looked } from './fault.ts'
import { type Told, wrongOfRows } from './rows.ts'

const PAGE = 2000
const HISTORY = `select subject, subject_id as "subjectId", number, what, before, after, by_id as "byId", by_name as "byName", at, why,
  previous_hash as "previousHash", hash from history order by subject, subject_id, number`
type Row = {
  subject: string
  subjectId: string
  number: number
  what: string
  before: Change['before']
  after: Change['after']
  byId: string | null
  byName: string
  at: Date
  why: string | null
  previousHash: string
  hash: string
}

/**
 * Walks every chain of history, a page at a time: numbers without gaps, each row with the hash of the one before and
 * its own. What a chain says of its subject is compared with the rows that stand for it now.
 */
export async function* chainsOf(tx: Tx): AsyncGenerator<Looked> {
  let before: Row | null = null
  let told: Told | null = null
  for await (const rows of cursor<Row>(tx, 'chains', HISTORY, PAGE)) {
    const faults: Fault[] = []
    const ended: Told[] = []
    for (const row of rows) {
      const first: boolean = before?.subject !== row.subject || before.subjectId !== row.subjectId
      if (first && told) ended.push(told)
      if (first || !told) told = { subject: row.subject, id: row.subjectId, number: 0, state: null }
      const wrong = wrongOf(row, first ? null : before)
      if (wrong) faults.push({ subject: row.subject, id: row.subjectId, number: row.number, wrong })
      // one change on what came before it: a chain may be longer than memory
      told.state = row.after === null ? null : { ...told.state, ...replay([row]) }
      told.number = row.number
      before = row
    }
    if (rows.length < PAGE && told) ended.push(told)
    faults.push(...(await wrongOfRows(tx, ended)))
    yield { rows: rows.length, bytes: 0, faults }
  }
}

function wrongOf({ hash, ...row }: Row, before: Row | null): string | null {
  const number = (before?.number ?? 0) + 1
  if (row.number !== number) return `follows number ${number - 1}: ${row.number - number} missing before it`
  if (row.previousHash !== (before?.hash ?? '')) return 'does not name the hash of the change before it'
  return chainHash(row) === hash ? null : 'does not match its own hash'
}
