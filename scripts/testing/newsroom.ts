import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startBadWeb } from '../../outside/bad-web.fixture.ts'
import { type EmbeddedServer, startEmbedded } from '../database/embedded.ts'
import { asOwner, atDatabase, ensureDatabase, prepare } from '../database/prepare.ts'
import { keepWorker } from '../start/worker.ts'
import { copyStore } from './copy-store.ts'
import { dropState, keepState, type NewsroomState, newsroomState } from './state.ts'

/**
 * The newsroom that end-to-end tests visit: a real PostgreSQL, the cast loaded, a web on loopback with all that can go
 * wrong, and the built application. Prints a line when ready; ends with its process. Tests that ask what no person can
 * see find the record through its state (state.ts). With E2E_COPY_OF, the port of a newsroom that runs, it begins as
 * that one began, in a database of its own on the same server: nothing of the cast is worked out again.
 */
const LOGIN = 'onrecord_e2e_web'
/** The record as it is when the cast has been loaded; nobody is ever connected to it. */
const LOADED = 'onrecord_e2e_loaded'
const [port, webPort] = [Number(process.env.E2E_PORT ?? 4010), Number(process.env.E2E_WEB_PORT ?? 4011)]
const original = process.env.E2E_COPY_OF ? newsroomState(Number(process.env.E2E_COPY_OF)) : null
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-e2e-'))
fs.chmodSync(folder, 0o755)
const badWeb = await startBadWeb({ port: webPort })
Object.assign(process.env, {
  NODE_ENV: 'production',
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
const { owner, ids, postgres, drop } = original ? await copied(original) : await loaded()
const appUrl = as(owner)
process.env.DATABASE_APP_URL = appUrl
const { serve } = await import('../web/server.ts')
const web = await serve({ dev: false, host: '127.0.0.1', port, databaseUrl: appUrl })
keepState(port, { url: `http://localhost:${web.port}`, ownerUrl: owner, folder, ids })
// a newsroom of which every change is counted does without: E2E_WORKER=0
const stopWorker = process.env.E2E_WORKER === '0' ? async () => undefined : keepWorker(console.error)
console.log(`ready on ${web.port}`)

type Loaded = {
  owner: string
  ids: NewsroomState['ids']
  postgres: EmbeddedServer | null
  /** takes away what would outlive us */
  drop?: () => Promise<void>
}

/** A server, migrated, with the cast on record; and a copy of that, for others to begin with. */
async function loaded(): Promise<Loaded> {
  const postgres = await startEmbedded(folder, { fast: true })
  try {
    const owner = await ensureDatabase(postgres.url, 'onrecord_e2e')
    await prepare(owner, LOGIN, LOGIN)
    execFileSync(process.execPath, ['--conditions=react-server', 'scripts/testing/seed.ts'], {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_APP_URL: as(owner) },
    })
    await ensureDatabase(postgres.url, LOADED, 'onrecord_e2e')
    const ids = JSON.parse(fs.readFileSync(path.join(folder, 'ids.json'), 'utf8')) as NewsroomState['ids']
    return { owner, ids, postgres }
  } catch (error) {
    await postgres.stop() // it has a process group of its own and would outlive us
    throw error
  }
}

/** The record as another newsroom's was; what it has stored since is named by its content and in nobody's way. */
async function copied({ ownerUrl, ids, folder: theirs }: NewsroomState): Promise<Loaded> {
  const [server, name] = [atDatabase(ownerUrl, 'postgres'), `onrecord_e2e_${process.pid}`]
  // one that was killed under our number may have left its own
  const drop = async () => void (await asOwner(server, `drop database if exists ${name} with (force)`))
  await drop()
  const owner = await ensureDatabase(server, name, LOADED)
  copyStore(path.join(theirs, 'snapshots'), path.join(folder, 'snapshots'))
  return { owner, ids, postgres: null, drop }
}

/** The application's own login to a record. */
function as(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.username = url.password = LOGIN
  return url.toString()
}

async function stop(): Promise<void> {
  await Promise.all([web.stop(), stopWorker()])
  await badWeb.close()
  // the server that holds it may have ended before us, and then it is gone with it
  await drop?.().catch(() => undefined)
  await postgres?.stop()
  dropState(port)
  fs.rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
