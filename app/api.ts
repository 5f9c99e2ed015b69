import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Writing } from '#components/api/parts.ts'
import { type Allowance, type Counters, limitHeaders, take } from '#domain/api/limit.ts'
import { type ProblemKind, problemAnswer } from '#domain/api/problem.ts'
import { readQuery } from '#domain/api/query.ts'
import { env, publicOrigin } from '#env'
import { logFault } from '#jobs/log-fault.ts'
import type { Locale } from '#messages/locales.ts'
import { fileAnswer } from './answer.ts'

/** Set by our own server, which replaces whatever a request says of it (scripts/web/client.ts). */
export const CLIENT_HEADER = 'x-onrecord-client'
export const RETRY_SECONDS = 5

/** Anybody's page may read: nothing here depends on who asks. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After, RateLimit, RateLimit-Policy',
}
const preflight = {
  ...open,
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Max-Age': '86400',
}

// Counted in this process alone, and once in it: every route may load this file anew.
const kept = globalThis as { onrecordApiCounters?: Counters }

/** Counts a request of a client, or of a key under its own name. */
export function allowanceOf(request: Request, key?: string): Allowance {
  kept.onrecordApiCounters ??= new Map()
  const client = key ? `key ${key}` : (request.headers.get(CLIENT_HEADER) ?? 'unknown')
  const limit = key ? env.ONRECORD_KEY_A_MINUTE : env.ONRECORD_API_A_MINUTE
  return take(kept.onrecordApiCounters, client, limit, Date.now())
}

/** What a read has to say: an answer, a problem, or where the thing is now. */
export type Told = { body: object } | { problem: ProblemKind; detail?: string } | { moved: string }
/** `id` is that of the address, empty where it names none. */
export type Asked<Q> = { to: Writing; query: Q; id: string; url: URL }
type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]> | undefined> },
) => Promise<Response>

/** The handler of an address of the public interface: counts, reads the parameters, answers as JSON with an ETag. */
export function answers<Q extends { locale: Locale }>(
  schema: z.ZodType<Q>,
  read: (asked: Asked<Q>) => Promise<Told>,
): Handler {
  return async (request, { params }) => {
    const allowance = allowanceOf(request)
    const headers = { ...open, ...limitHeaders(allowance) }
    if (!allowance.allowed) return problemResponse('too-many', headers)
    const origin = publicOrigin()
    const { pathname, search, searchParams } = new URL(request.url)
    const query = readQuery(schema, searchParams)
    if ('wrong' in query) return problemResponse('bad-request', headers, query.wrong)
    const { locale } = query.value
    // an address without an id has no parameters at all
    const [id = ''] = Object.values((await params) ?? {}).flat()
    // what is no id is asked of no database: it may hold characters that no text there can
    if (!/^\w{0,40}$/.test(id)) return problemResponse('not-found', headers)
    // the address as readers have it: what a request says of its host is not believed
    const url = new URL(origin + pathname + search)
    try {
      const told = await read({ to: { origin, locale }, query: query.value, id, url })
      return toldResponse(request, told, url, headers)
    } catch (error) {
      unstable_rethrow(error)
      logFault(error, 'an answer of the interface failed')
      return problemResponse('unavailable', { ...headers, 'Retry-After': String(RETRY_SECONDS) })
    }
  }
}

function toldResponse(request: Request, told: Told, url: URL, headers: Record<string, string>): Response {
  if ('problem' in told) return problemResponse(told.problem, headers, told.detail)
  if ('moved' in told) {
    const Location = `${url.origin}/api/v1${told.moved}${url.search}`
    return new Response(null, { status: 308, headers: { ...headers, Location } })
  }
  const next = 'next' in told.body && typeof told.body.next === 'string' ? told.body.next : null
  const link: Record<string, string> = next ? { Link: `<${next}>; rel="next"` } : {}
  return fileAnswer(request, JSON.stringify(told.body), 'application/json; charset=utf-8', {
    ...headers,
    ...link,
    // the headers count what this client has asked for: a shared cache may keep the answer, not give it
    'Cache-Control': 'public, max-age=0, must-revalidate',
  })
}

function problemResponse(kind: ProblemKind, headers: Record<string, string>, detail?: string): Response {
  const problem = problemAnswer(publicOrigin(), kind, detail)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...headers,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/problem+json; charset=utf-8',
    },
  })
}

/** A browser asks this before it sends If-None-Match to another origin. */
export const OPTIONS = async (): Promise<Response> => new Response(null, { status: 204, headers: preflight })

/** A file beside the answers, such as their description: open to all, and counted for nobody. */
export const openFile = (request: Request, body: string, type: string): Response =>
  fileAnswer(request, body, `${type}; charset=utf-8`, open)

/** The address of the page that begins at a cursor, with all else as it was asked. */
export function pageAt(url: URL, cursor: string | null): string | null {
  if (cursor === null) return null
  const next = new URL(url)
  next.searchParams.set('after', cursor)
  return next.href
}

export const wrongCursor: Told = {
  problem: 'bad-request',
  detail: 'The parameter "after" is wrong: it is given by `next` of the page before.',
}
