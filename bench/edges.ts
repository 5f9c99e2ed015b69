import { asOwner } from '../scripts/database/prepare.ts'
import { measure, option, withRecord } from './_record.ts'
import { fill } from './edges/fill.ts'

/**
 * Finding edges in a record of 100,000 statements: the speakers of one story, one claim that changed, a page of the
 * queue. `--statements N` for another size.
 */
const statements = Number(option('statements') ?? 100_000)
await withRecord({ statements, long: Number(option('long') ?? 0) }, async (filled) => {
  for (const sql of fill) await asOwner(filled.owner, sql)
  process.stdout.write(measure('bench/edges/find.ts', filled))
})
