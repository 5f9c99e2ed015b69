import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startBadWeb } from '../../outside/bad-web.fixture.ts'
import { startEmbedded } from '../database/embedded.ts'
import { ensureDatabase, prepare } from '../database/prepare.ts'
import { keepWorker } from '../start/worker.ts'
import { dropState, keepState, type NewsroomState } from './state.ts'

/**
 * The newsroom that end-to-end tests visit: a real PostgreSQL, the cast loaded, a web on loopback with all that can go
 * wrong, and the built application. Prints a line when ready; ends with its process. Tests that ask what no person can
 * see find the record through its state (state.ts).
 */
const [port, webPort] = [Number(process.env.E2E_PORT ?? 4010), Number(process.env.E2E_WEB_PORT ?? 4011)]
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-e2e-'))
fs.chmodSync(folder, 0o755)
const postgres = await startEmbedded(folder, { fast: true })
const owner = await ensureDatabase(postgres.url, 'onrecord_e2e')
const { appUrl } = await prepare(owner, 'onrecord_e2e_web', 'onrecord_e2e_web')
const badWeb = await startBadWeb({ port: webPort })
Object.assign(process.env, {
  NODE_ENV: 'production',
  DATABASE_APP_URL: appUrl,
  ONRECORD_DATA: folder,
  ONRECORD_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  FETCH_ALLOW_HOSTS: badWeb.host,
  ONRECORD_METRICS_KEY: 'only-for-tests-of-metrics',
  // nobody is kept waiting at our own web
  ONRECORD_HOST_DELAY: '0',
  // tests send mails themselves, and count them
  ONRECORD_DIGESTS: 'off',
  PORT: String(port),
})
try {
  execFileSync(process.execPath, ['--conditions=react-server', 'scripts/testing/seed.ts'], {
    stdio: 'inherit',
  })
} catch (error) {
  await postgres.stop() // it has a process group of its own and would outlive us
  throw error
}
const { serve } = await import('../web/server.ts')
const web = await serve({ dev: false, host: '127.0.0.1', port, databaseUrl: appUrl })
const ids = JSON.parse(fs.readFileSync(path.join(folder, 'ids.json'), 'utf8')) as NewsroomState['ids']
keepState(port, { url: `http://localhost:${web.port}`, ownerUrl: owner, ids })
// a newsroom of which every change is counted does without: E2E_WORKER=0
const stopWorker = process.env.E2E_WORKER === '0' ? async () => undefined : keepWorker(console.error)
console.log(`ready on ${web.port}`)

async function stop(): Promise<void> {
  await Promise.all([web.stop(), stopWorker()])
  await badWeb.close()
  await postgres.stop()
  dropState(port)
  fs.rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
