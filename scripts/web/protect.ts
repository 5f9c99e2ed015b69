import { hash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { AskedAnswer } from './asked-answer.ts'
import { type Frames, policyFor } from './policy.ts'

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

type Policy = (html: string, frames: Frames) => string

/**
 * Puts the security headers on an answer and, where it is HTML, holds it back until it is whole, so that the policy
 * can name its scripts. Everything else streams as it did.
 */
export function protect(
  request: IncomingMessage,
  response: ServerResponse,
  policy: Policy = policyFor,
  asked: AskedAnswer = { headers: {} },
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  const accepted = String(request.headers['accept-encoding'] ?? '')
  // The document must reach us as it is; it is compressed below, after its scripts were read.
  if (!request.url?.startsWith('/_next/')) delete request.headers['accept-encoding']
  holdBack(response, (html) => {
    // only what was an answer to begin with: a redirect or a failure stays one
    if (response.statusCode === 200) {
      response.statusCode = asked.status ?? 200
      for (const [name, value] of Object.entries(asked.headers)) response.setHeader(name, value)
    }
    return finish(response, html, accepted, policy)
  })
}

function finish(response: ServerResponse, html: Buffer, accepted: string, policy: Policy): Buffer {
  const frames = meantForElsewhere(response) ? '*' : "'none'"
  if (html.length === 0) return html
  response.setHeader('Content-Security-Policy', policy(html.toString('utf8'), frames))
  const packed = pack(html, accepted)
  if (packed) {
    response.setHeader('Content-Encoding', packed.encoding)
    response.appendHeader('Vary', 'Accept-Encoding')
  }
  const body = packed?.bytes ?? html
  response.removeHeader('Transfer-Encoding')
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

const kept = new Map<string, Buffer>()
const KEPT = 200

/** Compressed bytes, kept by content: a page that everyone reads is compressed once. */
function pack(html: Buffer, accepted: string): { encoding: string; bytes: Buffer } | null {
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
  if (!encoding) return null
  const key = `${encoding}:${html.length}:${hash('sha1', html)}`
  let bytes = kept.get(key)
  if (!bytes) {
    bytes =
      encoding === 'br'
        ? brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
        : gzipSync(html, { level: 6 })
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '')
    kept.set(key, bytes)
  }
  return { encoding, bytes }
}

/** Replaces the writing half of a response: HTML is collected and handed to `done`, anything else passes through. */
function holdBack(response: ServerResponse, done: (html: Buffer) => Buffer): void {
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
      meantForElsewhere(response)
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
    const body = done(Buffer.concat(parts))
    // Node would ask our own writeHead, which holds HTML back.
    if (message) original.writeHead(response.statusCode, message)
    else original.writeHead(response.statusCode)
    return original.end(body, called(chunk, encoding, callback))
  }) as ServerResponse['end']
}
