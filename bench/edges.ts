import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../scripts/database/embedded.ts'
import { asOwner, ensureDatabase, prepare } from '../scripts/database/prepare.ts'
import { fill } from './edges/fill.ts'

/** Finding edges in a record of 100,000 statements: the speakers of one story, one claim that changed, a page of the queue. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-edges-'))
const server = await startEmbedded(folder, { fast: true })
try {
  const url = await ensureDatabase(server.url, 'bench')
  const { appUrl } = await prepare(url, 'onrecord_bench', 'onrecord_bench')
  for (const sql of fill) await asOwner(url, sql)
  execFileSync(process.execPath, ['--conditions=react-server', 'bench/edges/find.ts'], {
    env: { ...process.env, DATABASE_APP_URL: appUrl },
    stdio: 'inherit',
  })
} finally {
  await server.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}
