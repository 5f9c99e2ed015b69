import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../scripts/database/embedded.ts'
import { ensureDatabase, prepare } from '../scripts/database/prepare.ts'
import { line } from './_median.ts'
import { measure, option, withRecord } from './_record.ts'

/**
 * Capture to drafts through the database, beside reading the same texts alone: bytes into the store, a waiting report, then
 * filed with its drafts. First called straight, then as a worker of the queue does it with the items of a feed. All by the one
 * reading process that a newsroom has. `--count N` says how many articles each time; `--texts sharing` takes articles that
 * all share paragraphs, so that each is tied to twenty others, instead of what comes in, where one in ten is a copy.
 * With `--statements N` (and `--folder F`, which keeps the record): what an article takes in a record of that size.
 */
const SMALL = { statements: 400, long: 200 }
const count = option('count') ?? '200'
const statements = Number(option('statements') ?? 0)
if (statements > 0) await grown()
else await besideReading()

async function besideReading(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-'))
  fs.chmodSync(folder, 0o755)
  const server = await startEmbedded(folder, { fast: true })
  try {
    const owner = await ensureDatabase(server.url, 'bench_capture')
    const { appUrl } = await prepare(owner, 'onrecord_bench_web', 'onrecord_bench_web')
    const env = {
      ...process.env,
      DATABASE_APP_URL: appUrl,
      BENCH_FOLDER: folder,
      BENCH_COUNT: count,
      BENCH_TEXTS: option('texts') ?? 'own',
      LOG_LEVEL: 'silent',
    }
    execFileSync(process.execPath, ['--conditions=react-server', 'bench/capture/measure.ts'], {
      env,
      stdio: 'inherit',
    })
  } finally {
    await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** One article after the other into a small record and into one of a size: from bytes to drafts, and the search for copies alone. */
async function grown(): Promise<void> {
  type Figures = { capture: number; look: number }
  const figures: Figures[] = []
  const store = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-'))
  const env = { BENCH_STORE: store, LOG_LEVEL: 'silent', BENCH_COUNT: count }
  const first = String(Math.floor(Date.now() / 1000) % 50_000)
  const sizes = [
    { statements: 0, long: 0 },
    { statements, long: statements / 2 },
  ]
  for (const size of sizes)
    await withRecord(
      size,
      async (filled) => {
        const told = measure('bench/capture/grown.ts', filled, { ...env, BENCH_FIRST: first })
        figures.push(JSON.parse(told) as Figures)
      },
      size === SMALL ? undefined : option('folder'),
    )
  fs.rmSync(store, { recursive: true, force: true })
  const [empty, large] = figures as [Figures, Figures]
  const beside = (what: keyof Figures) => `${large[what].toFixed(1)} / ${empty[what].toFixed(1)} ms`
  const times = (what: keyof Figures) => `${(large[what] / empty[what]).toFixed(2)}, 1.5 at most`
  line(`an article captured, with ${statements} statements / hardly any`, beside('capture'), times('capture'))
  line('  the search for its copies alone', beside('look'), times('look'))
}
