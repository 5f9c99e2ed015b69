import { hash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { type Encoding, encodingFor, packed } from '../pack.ts'
import type { Asking } from './evicted.ts'
import { LeastUsed } from './least-used.ts'
import { growPage, type KeptPage, keptPage } from './pages.ts'

type Answer = {
  status: number
  headers: OutgoingHttpHeaders
  etag: string
  bodies: Map<Encoding, Buffer>
}

/** Which page an address shows; a page's own answers hang on it, and go with it. */
const keyOf = new LeastUsed<string>(4 * 1024 * 1024)

/** What a request may say that makes the answer another one than the page itself. */
const OTHER_ANSWERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-action',
  'range',
]

/**
 * Answers with a page that is kept, as it was finished for whoever asked first: compressed, with its policy and ETag.
 * @returns whether it did; otherwise the framework has to
 */
export function answerKept(request: IncomingMessage, response: ServerResponse): boolean {
  // a kept page is the same whatever a link to it carries along; what follows the question mark is for its scripts
  const [url = ''] = (request.url ?? '').split('?', 1)
  const key = keyOf.get(url)
  if (key === undefined || !isPlain(request)) return false
  const page = keptPage(key)
  const answer = page?.answers.get(url) as Answer | undefined
  if (!page || !answer) return false
  const { status, headers, etag } = answer
  if (status === 200 && matches(request.headers['if-none-match'], etag)) {
    const { 'content-type': _, ...rest } = headers
    response.writeHead(304, rest).end()
    return true
  }
  const encoding = encodingFor(request.headers['accept-encoding'])
  const body = bodyOf(answer, key, encoding)
  response.writeHead(status, {
    ...headers,
    'Content-Length': body.length,
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}

/**
 * Remembers a finished answer where it is nothing but the kept page that the framework looked up for it; two requests
 * that were answered by one rendering are no reason to think so, their bytes are.
 */
export function rememberAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { html, text }: { html: Buffer; text: string },
  asking: Asking,
): void {
  const url = request.url ?? ''
  const { statusCode: status } = response
  if (
    !isPlain(request) ||
    url.includes('?') ||
    (status !== 200 && status !== 404) ||
    response.hasHeader('set-cookie')
  )
    return
  for (const key of asking.keys) {
    const page = keptPage(key)
    if (!page || !isSame(page, text)) continue
    const headers = response.getHeaders()
    const shown = {
      ...headers,
      'content-encoding': undefined,
      'content-length': undefined,
      'x-request-id': undefined, // each request has its own
      'x-nextjs-cache': 'HIT',
    }
    const etag = String(headers.etag ?? '')
    const given = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined))
    page.answers.set(url, { status, headers: given, etag, bodies: new Map([['identity', html]]) })
    keyOf.set(url, key, url.length + key.length + 100)
    growPage(key, html.length + 2000)
    return
  }
}

/** Strong over what the reader gets in the end; weak, for compressed and plain bytes say the same. */
export const etagOf = (html: Buffer): string => `W/"${hash('sha256', html, 'base64url').slice(0, 27)}"`

/** The tags of the page that a request was answered with, for shared caches that can evict by them. */
export function tagsOfAnswer(asking: Asking): string[] {
  const key = asking.keys.at(-1)
  return (key !== undefined && keptPage(key)?.tags) || []
}

function isPlain({ method, url = '', headers }: IncomingMessage): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || /[?&]_rsc=/.test(url)) return false
  return OTHER_ANSWERS.every((name) => headers[name] === undefined)
}

const isSame = ({ value }: KeptPage, text: string): boolean =>
  value !== null && value.kind === 'APP_PAGE' && 'html' in value && String(value.html) === text

function bodyOf({ bodies }: Answer, key: string, encoding: Encoding): Buffer {
  const ready = bodies.get(encoding)
  if (ready) return ready
  const body = packed(bodies.get('identity')!, encoding)
  bodies.set(encoding, body)
  growPage(key, body.length)
  return body
}

/** If-None-Match is a list and compares weakly (RFC 9110, 13.1.2). */
export function matches(asked: string | undefined, etag: string): boolean {
  if (!asked || !etag) return false
  const bare = etag.replace(/^W\//, '')
  return asked.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === bare)
}
