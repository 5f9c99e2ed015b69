import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../scripts/database/embedded.ts'
import { ensureDatabase, prepare } from '../scripts/database/prepare.ts'
import { option } from './_record.ts'

/**
 * Capture to drafts through the database, beside reading the same texts alone: bytes into the store, a waiting report, then
 * filed with its drafts. First called straight, then as a worker of the queue does it with the items of a feed. All by the one
 * reading process that a newsroom has. `--count N` says how many articles each time; `--texts sharing` takes articles that
 * all share paragraphs, so that each is tied to twenty others, instead of what comes in, where one in ten is a copy.
 */
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
    BENCH_COUNT: option('count') ?? '200',
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
