import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../scripts/database/embedded.ts'
import { ensureDatabase, prepare } from '../scripts/database/prepare.ts'
import { seedSearch } from './search/seed.ts'

/**
 * Search by words of every frequency, by two words, by a speaker, and what is suggested, beside ranking all that match
 * by hand-written SQL. `--statements N` says how many there are.
 */
const given = process.argv.indexOf('--statements')
const statements = given > 0 ? Number(process.argv[given + 1]) : Number(process.env.STATEMENTS ?? 20_000)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-search-'))
fs.chmodSync(folder, 0o755)
const server = await startEmbedded(folder, { fast: true })
try {
  const owner = await ensureDatabase(server.url, 'onrecord_bench')
  const { appUrl } = await prepare(owner, 'onrecord_bench_web', 'onrecord_bench_web')
  const client = new pg.Client({ connectionString: owner })
  client.on('error', () => undefined) // what went wrong is thrown by the query
  await client.connect()
  const began = performance.now()
  await seedSearch(client, statements)
  await client.end()
  console.log(`  filled with ${statements} statements in ${Math.round((performance.now() - began) / 1000)} s`)
  execFileSync(process.execPath, ['--conditions=react-server', 'bench/search/measure.ts'], {
    env: { ...process.env, DATABASE_APP_URL: appUrl },
    stdio: 'inherit',
  })
} finally {
  await server.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}
