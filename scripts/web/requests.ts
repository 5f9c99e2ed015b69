import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../../outside/log.ts'
import { type Kind, observe } from './metrics.ts'

const REQUEST_HEADER = 'x-request-id'
/** Longer than any id, date or word that our addresses are made of: it may be a token, which no log may hold (P3). */
const LONGEST_PART = 24
/** From here on an answer is worth a line by itself. */
const SLOW_MS = 3000

/**
 * The name of a request: what a proxy in front gave it, where it is a plain word, or one of our own. It is sent with the
 * answer and stands in every line of the log that is written for it.
 */
export function nameRequest(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers[REQUEST_HEADER]
  const name =
    typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given) ? given : randomBytes(9).toString('base64url')
  response.setHeader('X-Request-Id', name)
  return name
}

/**
 * Counts the answer and writes a line when it has ended: an error's as such, a slow one's as a warning, all others only at
 * LOG_LEVEL=debug. Of the address there is no query and nothing that may be a token, and of who asked nothing at all.
 */
export function watchAnswer(request: IncomingMessage, response: ServerResponse, name: string): Watched {
  const watched: Watched = { kind: kindOf(request) }
  const began = performance.now()
  response.once('close', () => {
    const ms = performance.now() - began
    const status = response.writableFinished ? response.statusCode : 499 // they left before the end
    observe(watched.kind, status, ms / 1000)
    const level = status >= 500 ? 'error' : ms > SLOW_MS ? 'warn' : 'debug'
    if (!log.isLevelEnabled(level)) return
    const { kind } = watched
    const line = {
      request: name,
      method: request.method,
      path: plainPath(request.url),
      status,
      ms: Math.round(ms),
      kind,
    }
    log[level](line, 'answered')
  })
  return watched
}
type Watched = { kind: Kind }

function kindOf({ url = '', headers }: IncomingMessage): Kind {
  if (url.startsWith('/_next/') || /^\/[\w.-]+\.\w{2,5}$/.test(url)) return 'file'
  if (headers['next-action'] !== undefined) return 'action'
  if (url.startsWith('/api/')) return 'api'
  return /^(\/\w\w)?\/desk\b/.test(url) ? 'desk' : 'page'
}

/** An address as it may stand in a log. */
export function plainPath(url = ''): string {
  const [path = ''] = url.split('?', 1)
  return path
    .split('/')
    .map((part) => (part.length > LONGEST_PART ? '…' : part))
    .join('/')
    .slice(0, 200)
}
