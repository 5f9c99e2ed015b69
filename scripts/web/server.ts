import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, Server as NetServer } from 'node:net'
import next from 'next'
import pg from 'pg'
import { env } from '../../env.ts'
import { withAskedAnswer } from './asked-answer.ts'
import { CLIENT_HEADER, clientReader } from './client.ts'
import { answerKept } from './kept/answers.ts'
import { whileAsking } from './kept/evicted.ts'
import { followEvictions } from './kept/follow.ts'
import { answerMetrics } from './metrics.ts'
import { developmentPolicy, policyFor } from './policy.ts'
import { protect } from './protect.ts'
import { nameRequest, watchAnswer } from './requests.ts'

export type Web = { port: number; stop: () => Promise<void> }
type Options = { dev: boolean; host: string; port: number; databaseUrl: string }

/** What a stop waits for before it cuts what is left (promise K5). */
const GRACE_MS = 27_000

/**
 * How long a process that stops goes on as before, so that whoever balances sees that it is no longer ready; and then how
 * long it takes requests on connections that are open, telling each that it closes. A request on its way into a connection
 * that is cut is lost.
 */
const LEAVE_MS = 1000
const LAST_MS = 1000
/** How long an answer waits for word of evictions before it is made anew. */
const WORD_MS = 2000

/**
 * Serves the application: kept pages as they are, Next behind the security headers for all else, with /livez, /readyz and
 * /metrics beside it. Any number of these processes may serve one record (docs/running.md).
 */
export async function serve({ dev, host, port, databaseUrl }: Options): Promise<Web> {
  const evictions = await followEvictions(databaseUrl)
  const app = next({ dev, dir: process.cwd(), hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const database = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: 2000,
    idleTimeoutMillis: 1000,
  })
  // A lost connection is what readyz reports; it must not end the process.
  database.on('error', () => undefined)
  const clientOf = clientReader(env.ONRECORD_TRUSTED_PROXIES)
  let stopping = false
  const server = createServer((request, response) => {
    if (request.url === '/livez') return void response.end('ok')
    if (request.url === '/readyz')
      return void ready(database, stopping || !evictions.current()).then((ok) =>
        response.writeHead(ok ? 200 : 503).end(ok ? 'ok' : 'not ready'),
      )
    if (request.url === '/metrics' && env.ONRECORD_METRICS_KEY)
      return void answerMetrics(request, response, env.ONRECORD_METRICS_KEY, {
        database,
        isCurrent: evictions.current,
        data: env.ONRECORD_DATA,
      })
    if (!server.listening) response.setHeader('Connection', 'close')
    if (evictions.current()) answer(request, response)
    else void evictions.whenCurrent(WORD_MS).then(() => answer(request, response))
  })
  function answer(request: IncomingMessage, response: ServerResponse): void {
    const name = nameRequest(request, response)
    const watched = watchAnswer(request, response, name)
    if (answerKept(request, response)) {
      watched.kind = 'kept'
      return
    }
    request.headers[CLIENT_HEADER] = clientOf(request)
    whileAsking((asking) =>
      withAskedAnswer(name, (asked) => {
        protect(request, response, { policy: dev ? developmentPolicy : policyFor, asking, asked })
        void handle(request, response)
      }),
    )
  }
  // longer than a proxy keeps a connection to us: it must never send a request into one that is being closed
  server.keepAliveTimeout = 75_000
  if (dev) server.on('upgrade', app.getUpgradeHandler())
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      stopping = true
      await pause(LEAVE_MS)
      await drain(server)
      await app.close()
      await evictions.stop()
      await database.end()
    },
  }
}

async function ready(database: pg.Pool, not: boolean): Promise<boolean> {
  if (not) return false
  return database.query('select 1').then(
    () => true,
    () => false,
  )
}

/** Takes no new connection, lets running requests end, and cuts what is left after the grace. */
async function drain(server: Server): Promise<void> {
  // an HTTP server's own `close` would cut idle connections at once
  // and connections that wait to be taken are taken first
  const closed = new Promise((resolve) => setImmediate(() => NetServer.prototype.close.call(server, resolve)))
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await pause(LAST_MS)
  // after what has arrived was read: a connection with a request in it is not idle
  const idle = setInterval(() => setImmediate(() => server.closeIdleConnections()), 100)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
