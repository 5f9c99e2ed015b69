import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AskedAnswer } from './asked-answer.ts'
import { etagOf, matches, rememberAnswer, tagsOfAnswer } from './kept/answers.ts'
import type { Asking } from './kept/evicted.ts'
import { lateAnswer } from './late.ts'
import { type Encoding, encodingFor, packed } from './pack.ts'
import { type Frames, policyFor } from './policy.ts'
import { sayHowLong } from './sharing.ts'

/** Sent with every answer. */
const headers: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

/**
 * An answer says by it that it is meant for other sites' pages: to stand there in a frame or as a picture. What an
 * address looks like decides nothing, for one address can be written in many ways. It is never sent.
 */
export const ELSEWHERE_HEADER = 'x-onrecord-elsewhere'

/** What a page's answer is made of beside its bytes. */
type Making = {
  policy?: (html: string, frames: Frames) => string
  asking?: Asking
  asked?: AskedAnswer
}

/**
 * Puts the security headers on an answer and, where it is HTML, holds it back until it is whole, so that the policy
 * can name its scripts. Everything else streams as it did.
 */
export function protect(
  request: IncomingMessage,
  response: ServerResponse,
  { policy = policyFor, asking = { since: 0, keys: [] }, asked = { headers: {}, request: '' } }: Making = {},
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  const encoding = encodingFor(request.headers['accept-encoding'])
  const known = request.headers['if-none-match']
  // The document must reach us as it is: whole, and uncompressed until its scripts were read.
  if (!request.url?.startsWith('/_next/') && request.headers.rsc === undefined) {
    delete request.headers['accept-encoding']
    if (known && /\btext\/html\b/.test(request.headers.accept ?? '')) delete request.headers['if-none-match']
  }
  const said = () => sayHowLong(request, response, () => tagsOfAnswer(asking))
  const late = (text: string) => {
    const told = response.statusCode === 200 ? lateAnswer(text) : null
    if (!told) return
    const reads = request.method === 'GET' || request.method === 'HEAD'
    // a form that was sent is not to be sent again to where the page leads
    response.statusCode = 'location' in told && !reads ? 303 : told.status
    if ('location' in told) response.setHeader('Location', told.location)
  }
  holdBack(response, said, late, (html, text) => {
    // only what was an answer to begin with: a redirect or a failure stays one
    if (response.statusCode === 200) {
      response.statusCode = asked.status ?? 200
      for (const [name, value] of Object.entries(asked.headers)) response.setHeader(name, value)
    }
    const frames = meantForElsewhere(response) ? '*' : "'none'"
    if (html.length === 0) return html
    response.setHeader('Content-Security-Policy', policy(text, frames))
    if (String(response.getHeader('cache-control')).includes('public'))
      response.setHeader('ETag', etagOf(html))
    else response.removeHeader('ETag')
    if (!/\baccept-encoding\b/i.test(String(response.getHeader('vary') ?? '')))
      response.appendHeader('Vary', 'Accept-Encoding')
    response.removeHeader('Transfer-Encoding')
    rememberAnswer(request, response, { html, text }, asking)
    return finish(response, html, encoding, known)
  })
}

function finish(
  response: ServerResponse,
  html: Buffer,
  encoding: Encoding,
  known: string | undefined,
): Buffer {
  if (response.statusCode === 200 && matches(known, String(response.getHeader('etag') ?? ''))) {
    response.statusCode = 304
    response.removeHeader('Content-Type')
    return Buffer.alloc(0)
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  const body = packed(html, encoding)
  response.setHeader('Content-Length', body.length)
  return body
}

/** Takes back from an answer what keeps it from other sites' pages, where it says that it is meant for them. */
function meantForElsewhere(response: ServerResponse): boolean {
  if (!response.hasHeader(ELSEWHERE_HEADER)) return false
  response.removeHeader(ELSEWHERE_HEADER)
  response.removeHeader('X-Frame-Options')
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  return true
}

/** Replaces the writing half of a response: HTML is collected and handed to `done`, anything else passes through. */
function holdBack(
  response: ServerResponse,
  before: () => void,
  late: (text: string) => void,
  done: (html: Buffer, text: string) => Buffer,
): void {
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  }
  const parts: Buffer[] = []
  let message: string | undefined
  const isHtml = () => String(response.getHeader('content-type') ?? '').startsWith('text/html')
  const take = (chunk: unknown, encoding: unknown) => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return
    parts.push(
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk as Uint8Array),
    )
  }
  const called = (...candidates: unknown[]) =>
    candidates.find((candidate) => typeof candidate === 'function') as (() => void) | undefined

  response.flushHeaders = () => {
    if (!isHtml()) original.flushHeaders()
  }
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const [said, given] = typeof rest[0] === 'string' ? [rest[0], rest[1]] : [undefined, rest[0]]
    for (const [name, value] of Object.entries((given ?? {}) as Record<string, string>))
      response.setHeader(name, value)
    if (!isHtml()) {
      response.statusCode = status
      meantForElsewhere(response)
      before()
      return said ? original.writeHead(status, said) : original.writeHead(status)
    }
    message = said
    response.statusCode = status
    return response
  }) as ServerResponse['writeHead']
  response.write = ((chunk: unknown, encoding?: unknown, callback?: unknown) => {
    if (!isHtml()) return original.write(chunk as string, encoding as BufferEncoding, callback as () => void)
    take(chunk, encoding)
    called(encoding, callback)?.()
    return true
  }) as ServerResponse['write']
  response.end = ((chunk?: unknown, encoding?: unknown, callback?: unknown) => {
    if (!isHtml() || response.headersSent)
      return original.end(chunk as string, encoding as BufferEncoding, callback as () => void)
    take(chunk, encoding)
    const html = Buffer.concat(parts)
    const text = html.toString('utf8')
    late(text)
    before()
    const body = done(html, text)
    // Node would ask our own writeHead, which holds HTML back.
    if (message) original.writeHead(response.statusCode, message)
    else original.writeHead(response.statusCode)
    return original.end(body, called(chunk, encoding, callback))
  }) as ServerResponse['end']
}
