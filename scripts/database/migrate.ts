import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { prepareQueue } from './queue.ts'

const LOCK = 7204_2311

type Migrations = {
  baseDir: string
  lockfile: { path: string; content: string | null }
  shadowDbInitScript: string
  migrationDirectories: unknown[]
}

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. Sent whole, PostgreSQL parses it
 * itself and runs it as one transaction: a migration applies or leaves nothing.
 */
class WholeScripts extends PrismaPg {
  readonly pools = new Set<pg.Pool>()

  override async connect() {
    const connection = await super.connect()
    const { client } = connection as unknown as { client: pg.Pool }
    this.pools.add(client)
    connection.executeScript = async (script: string) => void (await client.query(script))
    return connection
  }
}

async function engineFor(url: string) {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), {
    './schema_engine_bg.js': engineModule,
  } as never)
  const module = engineModule as unknown as Record<string, CallableFunction>
  module.__wbg_set_wasm?.(instance.exports)
  ;(instance.exports.__wbindgen_start as (() => void) | undefined)?.()
  const scripts = new WholeScripts({ connectionString: url })
  const adapter = bindMigrationAwareSqlAdapterFactory(scripts)
  const schema: [string, string][] = [['schema.prisma', fs.readFileSync('prisma/schema.prisma', 'utf8')]]
  const Engine = engineModule.SchemaEngine as unknown as {
    new: (options: unknown, log: (line: string) => void, adapter: unknown) => Promise<SchemaEngine>
  }
  // The engine never closes what it opened, and a template database must have nobody in it.
  const close = () => Promise.all([...scripts.pools].map((pool) => pool.end()))
  return { schema, close, engine: await Engine.new({ datamodels: schema }, () => undefined, adapter) }
}

type SchemaEngine = {
  applyMigrations: (input: unknown) => Promise<{ appliedMigrationNames: string[] }>
  diff: (input: unknown) => Promise<{ exitCode: number; stdout: string | null }>
}

function migrations(folder: string): Migrations {
  const names = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const migrationDirectories = names.map((name) => ({
    path: name,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok', value: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
    },
  }))
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  return { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories }
}

/**
 * Applies what is missing of prisma/migrations, then of the queue, under an advisory lock so that two starts never
 * collide. @returns the names applied
 */
export async function migrate(url: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url })
  await lock.connect()
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK])
    const folder = path.resolve('prisma/migrations')
    const names = fs.readdirSync(folder).filter((name) => /^\d/.test(name))
    const applied = (await upToDate(lock, names)) ? [] : await apply(url, folder, lock)
    await prepareQueue(url, lock)
    return applied
  } finally {
    await lock.end()
  }
}

async function apply(url: string, folder: string, lock: pg.Client): Promise<string[]> {
  // one that failed left nothing (it waited for a table for too long, or its server went): it is begun again
  const { rows } = await lock.query("select to_regclass('_prisma_migrations') is not null as there")
  if (rows[0].there)
    await lock.query(
      'update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null',
    )
  const { engine, close } = await engineFor(url)
  const filters = { externalTables: [], externalEnums: [] }
  try {
    const list = { migrationsList: migrations(folder), filters }
    return (await engine.applyMigrations(list)).appliedMigrationNames
  } finally {
    await close()
  }
}

/** Loading the engine costs half a second; a start with nothing to apply must not pay it. */
async function upToDate(client: pg.Client, names: string[]): Promise<boolean> {
  const table = await client.query("select to_regclass('_prisma_migrations') as name")
  if (!table.rows[0].name) return false
  const applied = await client.query(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  )
  const done = new Set(applied.rows.map((row) => row.migration_name))
  return names.every((name) => done.has(name))
}

/**
 * The SQL that leads from one schema to another, or from nothing. Needs a server for the engine's connection alone:
 * it reads no database for this (its own reading of one fails on what a migration adds by hand).
 * @param from the text of the older schema file, or null for an empty database
 */
export async function difference(url: string, from: string | null): Promise<string> {
  const { engine, schema, close } = await engineFor(url)
  const datamodel = (content: string) => ({
    tag: 'schemaDatamodel',
    files: [{ path: 'schema.prisma', content }],
  })
  const answer = await engine.diff({
    from: from === null ? { tag: 'empty' } : datamodel(from),
    to: datamodel(schema[0]![1]),
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  await close()
  return answer.stdout ?? ''
}
