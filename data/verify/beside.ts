import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '../db.ts'
import { type NamesBytes, namesBytes } from './bytes.ts'
import { cursor } from './cursor.ts'
import type { Fault, Looked } from './fault.ts'
import type { ReadBytes } from './snapshots.ts'

const PAGE = 20
type Row = { id: string; hash: string; size: number | null }

/** Bytes in the store that no snapshot has: what waits to be filed, and archives kept beside a page of theirs. */
export async function* besideOf(tx: Tx, bytesOf: ReadBytes): AsyncGenerator<Looked> {
  for (const one of namesBytes) {
    // pages of one archive name the same bytes: they are read once, and named by the first of them
    const size = one.size ? `min(t.${one.size})` : 'null::int'
    const query = `select min(t.id) as id, t.${one.hash} as hash, ${size} as size from ${one.table} t where t.${one.hash} is not null
      group by t.${one.hash} order by 1`
    for await (const page of cursor<Row>(tx, 'beside', query, PAGE)) {
      const faults: Fault[] = []
      let bytes = 0
      for (const row of page) {
        const found = await bytesOf(row.hash)
        bytes += typeof found === 'string' ? 0 : found.length
        const wrong = wrongBytes(found, row, one)
        if (wrong) faults.push({ subject: one.subject, id: row.id, number: null, wrong })
      }
      yield { rows: page.length, bytes, faults }
    }
  }
}

function wrongBytes(
  found: Awaited<ReturnType<ReadBytes>>,
  { hash, size }: Row,
  { what }: NamesBytes,
): string | null {
  if (found === 'gone') return `${what}: not in the store: ${hash}`
  if (found === 'damaged' || createHash('sha256').update(found).digest('hex') !== hash)
    return `${what}: bytes in the store do not match their hash: ${hash}`
  return size === null || found.length === size ? null : `${what}: ${found.length} bytes, not ${size}`
}
