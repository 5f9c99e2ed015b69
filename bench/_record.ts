import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../scripts/database/embedded.ts'
import { asOwner, ensureDatabase, prepare } from '../scripts/database/prepare.ts'
import { fill, type Seeded } from './seed/fill.ts'
import type { Size } from './seed/numbers.ts'

export type Filled = { folder: string; owner: string; appUrl: string; seeded: Seeded }

/** The value of an option on the command line. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`)
  return at > 0 ? process.argv[at + 1] : undefined
}

/**
 * Work with a seeded record of a size: in a folder that keeps it for the next time (`--folder`), or in one that goes
 * when the work is done.
 */
export async function withRecord(
  size: Size,
  work: (filled: Filled) => Promise<void>,
  given = option('folder'),
): Promise<void> {
  const folder = given ?? fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-'))
  if (!given) fs.chmodSync(folder, 0o755)
  const server = await startEmbedded(folder, { fast: true })
  try {
    const name = `bench_${size.statements}_${size.long}`
    const kept = await seedOf(server.url, name)
    if (!kept) await asOwner(server.url, `drop database if exists ${pg.escapeIdentifier(name)}`)
    const owner = await ensureDatabase(server.url, name)
    const { appUrl } = await prepare(owner, 'onrecord_bench_web', 'onrecord_bench_web')
    await work({ folder, owner, appUrl, seeded: kept ?? (await seed(owner, name, size)) })
  } finally {
    await server.stop()
    if (!given) fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** What was seeded stands as the comment of its database, so that a fill that was broken off is not taken for one. */
async function seedOf(url: string, name: string): Promise<Seeded | null> {
  const [row] = await asOwner<{ comment: string | null }>(
    url,
    `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1`,
    [name],
  )
  return row?.comment ? (JSON.parse(row.comment) as Seeded) : null
}

async function seed(owner: string, name: string, size: Size): Promise<Seeded> {
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  const client = new pg.Client({ connectionString: owner })
  client.on('error', () => undefined) // what went wrong is thrown by the query
  await client.connect()
  const seeded = await fill(client, size, (what) => console.log(`  ${seconds()} s: ${what}`))
  await client.query(
    `comment on database ${pg.escapeIdentifier(name)} is ${pg.escapeLiteral(JSON.stringify(seeded))}`,
  )
  await client.end()
  console.log(`  filled with ${size.statements} statements in ${seconds()} s`)
  return seeded
}

/** Runs a part of a bench in a process of its own: the data layer is server-only, and its heap is not the seed's. */
export function measure(
  file: string,
  { appUrl, owner, seeded }: Filled,
  env: Record<string, string> = {},
): string {
  return String(
    execFileSync(process.execPath, ['--conditions=react-server', file], {
      env: {
        ...process.env,
        DATABASE_APP_URL: appUrl,
        OWNER_URL: owner,
        SEEDED: JSON.stringify(seeded),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
}
