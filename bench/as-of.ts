import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../scripts/database/embedded.ts'
import { ensureDatabase, prepare } from '../scripts/database/prepare.ts'
import { line } from './_median.ts'
import { seedStory } from './as-of/seed.ts'

/**
 * A story of 50,000 statements as of a moment beside the same story now, read as a reader's page reads it, from a
 * database of its own that is filled set by set. Runs of both are interleaved, so that a busy machine slows both.
 */
const STATEMENTS = Number(process.env.STATEMENTS ?? 50_000)
const RUNS = Number(process.env.RUNS ?? 15)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-'))
fs.chmodSync(folder, 0o755)
const server = await startEmbedded(folder, { fast: true })
try {
  const owner = await ensureDatabase(server.url, 'onrecord_bench')
  const { appUrl } = await prepare(owner, 'onrecord_bench_web', 'onrecord_bench_web')
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  const seeded = await seedStory(client, STATEMENTS)
  await client.end()
  // the data layer is server-only, and a process of its own has a heap that is not the seed's
  const out = execFileSync(process.execPath, ['--conditions=react-server', 'bench/as-of/measure.ts'], {
    env: { ...process.env, DATABASE_APP_URL: appUrl, SEEDED: JSON.stringify(seeded), RUNS: String(RUNS) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { now, cuts } = JSON.parse(String(out)) as Measured
  line(`the story now, ${now.statements} statements: median, p95`, `${ms(now.median)} / ${ms(now.p95)}`)
  for (const { name, statements, median, p95, ratio, queries } of cuts) {
    line(`${name}, ${statements} statements: median, p95`, `${ms(median)} / ${ms(p95)}`, 'p95 300 ms')
    line(`${name}: of the story now, interleaved`, `${ratio.toFixed(2)}×`, '1.5×')
    line(`${name}: queries`, String(queries), '8')
  }
} finally {
  await server.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}

type Figures = { statements: number; median: number; p95: number; queries: number }
type Measured = { now: Figures; cuts: (Figures & { name: string; ratio: number })[] }

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}
