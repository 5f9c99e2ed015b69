import { createHash } from 'node:crypto'
import pg from 'pg'
import { LEFT_OUT, migrationOf, tablesOf } from './backup.ts'
import {
  headOf,
  type Last,
  linesOf,
  type PartEnd,
  PartsHash,
  parsed,
  RefusedBackup,
} from './backup-format.ts'

/** What a migrated database holds before anybody has used it. */
const MIGRATED: readonly string[] = ['check_verdict', 'edge_search', 'track_search']
const BATCH = 500
/** Bytes of rows sent at once, at most: a snapshot's row may be long. */
const MOST = 8_000_000

export type Restored = { rows: number; snapshots: number; missing: number; sha256: string }
type Keep = (bytes: Uint8Array) => Promise<{ hash: string }>

/**
 * Puts a backup into an empty, migrated database, with the owner's connection and in one transaction: a file that turns
 * out to be cut short or damaged leaves nothing behind but bytes in the store, which harm nobody.
 * @throws RefusedBackup naming what is wrong with the file or the database
 */
export async function restore(url: string, file: string, keep: Keep): Promise<Restored> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("set local timezone = 'UTC'; set local statement_timeout = 0")
    const lines = linesOf(file)
    headOf((await lines.next()).value, file, await migrationOf(client))
    const tables = await tablesOf(client)
    await refuseUsed(client, tables)
    const rules = await liftRules(client, tables)
    const restored = await parts(client, lines, file, new Set(tables), keep)
    for (const sql of rules) await client.query(sql)
    await moveSequences(client)
    // a web process may be running on the empty record and keep its empty pages
    await client.query("insert into eviction (tags) values ('{*}')")
    await client.query('commit')
    return restored
  } finally {
    await client.end()
  }
}

async function refuseUsed(client: pg.Client, tables: string[]): Promise<void> {
  for (const table of [...tables, ...LEFT_OUT]) {
    if (MIGRATED.includes(table) || table === '_prisma_migrations' || table === 'backup') continue
    const { rowCount } = await client.query(`select 1 from ${pg.escapeIdentifier(table)} limit 1`)
    if (rowCount)
      throw new RefusedBackup(`this record is not empty: there are rows in ${table}. Restore into a new one`)
  }
  for (const table of MIGRATED) await client.query(`delete from ${pg.escapeIdentifier(table)}`)
}

/**
 * Takes off what would refuse or change rows that come in another order than they were written in. @returns what puts
 * it on again; references are then checked on every row
 */
async function liftRules(client: pg.Client, tables: string[]): Promise<string[]> {
  const { rows } = await client.query<{ on: string; name: string; rule: string }>(
    `select conrelid::regclass::text as on, quote_ident(conname) as name, pg_get_constraintdef(oid) as rule from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  for (const { on, name } of rows) await client.query(`alter table ${on} drop constraint ${name}`)
  const each = (act: string) =>
    tables.map((table) => `alter table ${pg.escapeIdentifier(table)} ${act} trigger user`)
  for (const sql of each('disable')) await client.query(sql)
  return [
    ...rows.map(({ on, name, rule }) => `alter table ${on} add constraint ${name} ${rule}`),
    ...each('enable'),
  ]
}

async function parts(
  client: pg.Client,
  lines: AsyncGenerator<string>,
  file: string,
  tables: ReadonlySet<string>,
  keep: Keep,
): Promise<Restored> {
  const whole = new PartsHash()
  const restored: Restored = { rows: 0, snapshots: 0, missing: 0, sha256: '' }
  for await (const line of lines) {
    const opened = parsed(line) as { part?: string } & Partial<Last>
    if (opened?.whole) {
      restored.sha256 = whole.digest()
      if (opened.parts !== whole.parts || opened.sha256 !== restored.sha256)
        throw new RefusedBackup(`${file} is damaged`)
      // the end of the file is read too: one that lacks its last bytes is not the one that was made
      if (!(await lines.next()).done) throw new RefusedBackup(`${file} is damaged: something follows its end`)
      return restored
    }
    const name = opened?.part
    if (name === undefined || (name !== 'snapshot bytes' && !tables.has(name)))
      throw new RefusedBackup(`${file} is damaged: it has a part that this OnRecord does not know`)
    const take = name === 'snapshot bytes' ? bytesTaker(keep, restored) : rowsTaker(client, name, restored)
    whole.add(await part(name, lines, file, take))
  }
  throw new RefusedBackup(`${file} is cut short`)
}

/** Takes rows as they come; the last call has none, and sends what waits. */
type Take = (row: string | null) => Promise<void>

async function part(name: string, lines: AsyncGenerator<string>, file: string, take: Take): Promise<PartEnd> {
  const hash = createHash('sha256')
  let rows = 0
  for (;;) {
    const { value: line, done } = await lines.next()
    if (done) throw new RefusedBackup(`${file} is cut short`)
    if (line.startsWith(' ')) {
      hash.update(`${line}\n`)
      rows++
      await take(line)
      continue
    }
    await take(null)
    const end = { end: name, rows, sha256: hash.digest('hex') }
    if (line !== JSON.stringify(end)) throw new RefusedBackup(`${file} is damaged in ${name}`)
    return end
  }
}

function rowsTaker(client: pg.Client, table: string, restored: Restored): Take {
  const name = pg.escapeIdentifier(table)
  let [batch, size]: [string[], number] = [[], 0]
  return async (row) => {
    if (row !== null) {
      batch.push(row)
      size += row.length
      restored.rows++
    }
    if (batch.length === 0 || (row !== null && batch.length < BATCH && size < MOST)) return
    // the rows' own text: a number that JavaScript cannot hold goes through as it is
    const rows = `[${batch.join(',')}]`
    batch = []
    size = 0
    await client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`, [
      rows,
    ])
  }
}

function bytesTaker(keep: Keep, restored: Restored): Take {
  return async (row) => {
    if (row === null) return
    const { hash, base64 } = JSON.parse(row) as { hash: string; base64: string | null }
    if (base64 === null) {
      restored.missing++
      return
    }
    const kept = await keep(Buffer.from(base64, 'base64'))
    if (kept.hash !== hash) throw new RefusedBackup(`the backup is damaged: bytes of ${hash} do not match it`)
    restored.snapshots++
  }
}

/** Numbers go on after the highest that was restored. */
async function moveSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ on: string; column: string; sequence: string }>(
    `select c.relname::text as on, a.attname::text as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`,
  )
  for (const { on, column, sequence } of rows)
    await client.query(
      `select setval($1, coalesce((select max(${pg.escapeIdentifier(column)}) from ${pg.escapeIdentifier(on)}), 0) + 1, false)`,
      [sequence],
    )
}
