import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { hashesInStore, namesBytes } from '../../data/verify/bytes.ts'
import { type Head, PartsHash, VERSION } from './backup-format.ts'

/** Sessions, links that work once, what web processes tell each other and which backups were made are no part of the record. */
export const LEFT_OUT: readonly string[] = [
  '_prisma_migrations',
  'session',
  'verification',
  'eviction',
  'backup',
]
const PAGE = 500

export type Made = { rows: number; bytes: number; size: number; sha256: string; missing: string[] }
type Bytes = (hash: string) => Promise<Uint8Array | null>

/**
 * Writes everything into one new file, as of one moment, beside whoever writes: every table, then every snapshot's
 * bytes. The file has its name only when it is whole.
 * @param bytesOf the bytes of a snapshot, null when they are not there: the backup goes on and says so
 */
export async function backup(url: string, file: string, bytesOf: Bytes): Promise<Made> {
  if (fs.existsSync(file)) throw new Error(`${file} is there already: a backup is never written over`)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const made: Made = { rows: 0, bytes: 0, size: 0, sha256: '', missing: [] }
  const unfinished = `${file}.unfinished`
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query("set local timezone = 'UTC'; set local statement_timeout = 0")
    const target = fs.createWriteStream(unfinished, { mode: 0o600, flush: true })
    await pipeline(Readable.from(lines(client, bytesOf, made)), createGzip(), target)
    await client.query('commit')
    fs.renameSync(unfinished, file)
    return { ...made, size: fs.statSync(file).size }
  } finally {
    fs.rmSync(unfinished, { force: true })
    await client.end()
  }
}

async function* lines(client: pg.Client, bytesOf: Bytes, made: Made): AsyncGenerator<string> {
  const at = (await client.query<{ at: Date }>('select now() as at')).rows[0]!.at
  const head: Head = {
    onrecord: 'backup',
    version: VERSION,
    migration: await migrationOf(client),
    at: at.toISOString(),
  }
  yield `${JSON.stringify(head)}\n`
  const whole = new PartsHash()
  for (const table of await tablesOf(client)) yield* part(table, whole, rowsOf(client, table, made))
  yield* part('snapshot bytes', whole, bytesRows(client, bytesOf, made))
  made.sha256 = whole.digest()
  yield `${JSON.stringify({ whole: true, parts: whole.parts, sha256: made.sha256 })}\n`
}

/** A part with its line before and after; rows come some at a time. */
async function* part(name: string, whole: PartsHash, pages: AsyncIterable<string[]>): AsyncGenerator<string> {
  yield `${JSON.stringify({ part: name })}\n`
  const hash = createHash('sha256')
  let rows = 0
  for await (const page of pages) {
    const text = page.map((row) => ` ${row}\n`).join('')
    hash.update(text)
    rows += page.length
    yield text
  }
  const end = { end: name, rows, sha256: hash.digest('hex') }
  whole.add(end)
  yield `${JSON.stringify(end)}\n`
}

/** Rows as PostgreSQL writes them, so that no number loses a digit on the way; in the order of their key, in any collation. */
async function* rowsOf(client: pg.Client, table: string, made: Made): AsyncGenerator<string[]> {
  const keys = await client.query<{ name: string }>(
    `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)`,
    [pg.escapeIdentifier(table)],
  )
  const order = keys.rows.map(({ name }) => `t.${pg.escapeIdentifier(name)}::text collate "C"`).join(', ')
  const query = `select row_to_json(t)::text as row from ${pg.escapeIdentifier(table)} t order by ${order}`
  for await (const page of fetched<{ row: string }>(client, query, PAGE)) {
    made.rows += page.length
    yield page.map(({ row }) => row)
  }
}

async function* bytesRows(client: pg.Client, bytesOf: Bytes, made: Made): AsyncGenerator<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'",
  )
  const there = new Set(rows.map(({ name }) => name))
  // a record of an older version may not have all that names bytes now
  const query = hashesInStore(namesBytes.filter(({ table, hash }) => there.has(`${table}.${hash}`)))
  for await (const page of fetched<{ hash: string }>(client, query, PAGE))
    for (const { hash } of page) {
      const bytes = await bytesOf(hash)
      if (!bytes) made.missing.push(hash)
      made.bytes += bytes?.length ?? 0
      yield [JSON.stringify({ hash, base64: bytes && Buffer.from(bytes).toString('base64') })]
    }
}

async function* fetched<Row extends pg.QueryResultRow>(
  client: pg.Client,
  query: string,
  size: number,
): AsyncGenerator<Row[]> {
  await client.query(`declare part no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${size} from part`)
    yield rows
    if (rows.length < size) break
  }
  await client.query('close part')
}

/** Every table of the record, by name. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname::text <> all ($1) order by relname::text collate "C"`,
    [LEFT_OUT],
  )
  return rows.map(({ name }) => name)
}

/** The newest migration that the record has. */
export async function migrationOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by migration_name desc limit 1',
  )
  return rows[0]!.name
}
