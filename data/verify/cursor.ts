import 'server-only'
import type { Tx } from '../db.ts'

/** The rows of one query, a page at a time, so that memory does not grow with them. The query is a constant of the caller's. */
export async function* cursor<Row>(tx: Tx, name: string, query: string, size: number): AsyncGenerator<Row[]> {
  await tx.$executeRawUnsafe(`declare ${name} no scroll cursor for ${query}`)
  for (;;) {
    const rows = await tx.$queryRawUnsafe<Row[]>(`fetch ${size} from ${name}`)
    yield rows
    if (rows.length < size) break
  }
  await tx.$executeRawUnsafe(`close ${name}`)
}
