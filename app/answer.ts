import { createHash } from 'node:crypto'

/** As our own server says of pages that everyone reads alike (scripts/web/sharing.ts). */
export const SHARED = 'public, max-age=0, s-maxage=1, must-revalidate'

/**
 * The answer of a public file: bytes with their type and an ETag of their own, or 304 to whoever has them already.
 * Shared caches may answer with it for a second, and must then ask again: what was withdrawn must not be shown for longer.
 */
export function fileAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  headers: Record<string, string> = {},
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const all = { ETag: etag, 'Cache-Control': SHARED, ...headers }
  if (matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: all })
  return new Response(body, { headers: { ...all, 'Content-Type': type } })
}

/** If-None-Match is a list and compares weakly (RFC 9110, 13.1.2). */
function matches(asked: string | null, etag: string): boolean {
  if (!asked) return false
  return asked.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)
}

/** Also for a second only: the thing may be published in the next. */
export const notThere = (): Response =>
  new Response('Nothing is kept at this address.\n', { status: 404, headers: { 'Cache-Control': SHARED } })
