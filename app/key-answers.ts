import 'server-only'
import { createHash } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import type { Writing } from '#components/api/parts.ts'
import { answerCall, dropCall, dropWhenKnown, takeCall } from '#data/key/call.ts'
import { type CallInHand, inCall } from '#data/key/in-call.ts'
import { type KeyRefusal, viewerOfKey } from '#data/key/viewer.ts'
import type { Scope } from '#domain/access/scopes.ts'
import type { KeyViewer } from '#domain/access/viewer.ts'
import { limitHeaders } from '#domain/api/limit.ts'
import { type ProblemAnswer, type ProblemKind, problemAnswer } from '#domain/api/problem.ts'
import { callName } from '#domain/key/input.ts'
import { publicOrigin } from '#env'
import { logFault } from '#jobs/log-fault.ts'
import { allowanceOf, RETRY_SECONDS } from './api.ts'
import { bodyWithin, FILE_BODY } from './body.ts'

/** What was done, or why not. `more` goes into the problem beside what every problem has. */
export type KeyTold =
  | { status: 200 | 201; body: object }
  | { problem: ProblemKind; detail?: string; more?: Pick<ProblemAnswer, 'reasons' | 'pages'> }
export type KeyAsked = {
  viewer: KeyViewer
  to: Writing
  bytes: Uint8Array
  request: Request
  id: string
  url: URL
  /** what its write came to, where it was done before and nobody was told */
  done?: unknown
}
type Context = { params: Promise<Record<string, string | string[]> | undefined> }

const refusals: Record<KeyRefusal, string> = {
  unknown: 'There is no such key.',
  revoked: 'It was revoked.',
  ended: 'Its time has run out.',
  owner: 'The person whose key it is may not do this now.',
}

/**
 * The handler of an address that takes a key and nothing else: no cookie is looked at and no Origin is asked for, since no
 * browser sends the key by itself (promise S5 is about what browsers send). Counts by client, then by key.
 * @param scopes one of which the key must have
 */
export function keyAnswers(scopes: readonly Scope[], work: (asked: KeyAsked) => Promise<KeyTold>) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const byClient = allowanceOf(request)
    if (!byClient.allowed) return problem('too-many', limitHeaders(byClient))
    const [id = ''] = Object.values((await params) ?? {}).flat()
    // who asks and what was asked before stand in the record too, and it may be away
    return attempt(() => answer(scopes, work, request, id))
  }
}

async function answer(
  scopes: readonly Scope[],
  work: (asked: KeyAsked) => Promise<KeyTold>,
  request: Request,
  id: string,
): Promise<Response> {
  const token = tokenOf(request)
  if (!token) return problem('no-key', challenge)
  const viewer = await viewerOfKey(token)
  if ('refused' in viewer) return problem('key-refused', challenge, refusals[viewer.refused])
  const allowance = allowanceOf(request, viewer.key.id)
  const headers = limitHeaders(allowance)
  if (!allowance.allowed) return problem('too-many', headers)
  if (!scopes.some((scope) => viewer.key.scopes.includes(scope)))
    return problem('not-in-scope', headers, `This needs: ${scopes.join(', or ')}.`)
  const bytes = await bodyWithin(request, FILE_BODY)
  if (!bytes) return problem('too-large', headers)
  if (!/^\w{0,40}$/.test(id)) return problem('not-found', headers)
  const { pathname, search } = new URL(request.url)
  const origin = publicOrigin()
  const url = new URL(origin + pathname + search)
  const asked = { viewer, to: { origin, locale: 'en' as const }, bytes, request, id, url }
  return once(asked, headers, work)
}

/** Does the request, or answers as it was answered before, where its client has named it. */
async function once(
  asked: KeyAsked,
  headers: Record<string, string>,
  work: (asked: KeyAsked) => Promise<KeyTold>,
): Promise<Response> {
  const { viewer, request, bytes, url } = asked
  const name = request.method === 'POST' ? request.headers.get('idempotency-key') : null
  if (name === null) return told(await work(asked), headers)
  if (!callName.safeParse(name).success)
    return problem(
      'bad-request',
      headers,
      'The Idempotency-Key is 1 to 200 printable characters without spaces.',
    )
  const content = request.headers.get('content-type') ?? ''
  const hash = createHash('sha256')
    .update(JSON.stringify([url.pathname, url.search, content]))
    .update(bytes)
    .digest('hex')
  const call = await takeCall(viewer.key.id, name, hash)
  if ('other' in call) return problem('name-used', headers)
  if ('running' in call) return problem('under-way', { ...headers, 'Retry-After': '2' })
  if ('again' in call)
    return json(call.again.body, call.again.status, { ...headers, 'Idempotency-Replayed': 'true' })
  if ('done' in call) {
    const done = await work({ ...asked, done: call.done })
    if (!('problem' in done)) await answerCall(call.call, done)
    return told(done, { ...headers, 'Idempotency-Replayed': 'true' })
  }
  let done: KeyTold
  try {
    done = await inCall(call.first, () => work(asked))
  } catch (error) {
    await free(call.first)
    throw error
  }
  if ('problem' in done) await free(call.first)
  else await answerCall(call.first, done)
  return told(done, headers)
}

/** The name may be used again. Where the record is away that is not waited for: who asked is told so now. */
const free = (call: CallInHand) => dropCall(call).catch(() => void dropWhenKnown(call))

async function attempt(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    unstable_rethrow(error)
    logFault(error, 'a way in failed')
    return problem('unavailable', unavailable)
  }
}

/**
 * "Bearer KEY", or a name and the key as a password: some that send mail on can only put it into the address. Not from a
 * browser, which sends a password that it knows by itself, whoever's page asks.
 */
function tokenOf(request: Request): string | null {
  const [scheme = '', value = ''] = (request.headers.get('authorization') ?? '').split(/\s+/, 2)
  if (/^bearer$/i.test(scheme)) return value || null
  if (!/^basic$/i.test(scheme) || fromBrowser(request)) return null
  const pair = Buffer.from(value, 'base64').toString('utf8')
  return pair.slice(pair.indexOf(':') + 1) || null
}

const fromBrowser = ({ headers }: Request): boolean =>
  ['origin', 'sec-fetch-site', 'sec-fetch-mode'].some((name) => headers.has(name))

const unavailable: Record<string, string> = { 'Retry-After': String(RETRY_SECONDS) }
const challenge = { 'WWW-Authenticate': 'Bearer realm="OnRecord"' }

const json = (
  body: object,
  status: number,
  headers: Record<string, string>,
  type = 'application/json',
): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'Cache-Control': 'no-store', 'Content-Type': `${type}; charset=utf-8` },
  })

function told(done: KeyTold, headers: Record<string, string>): Response {
  if (!('problem' in done)) return json(done.body, done.status, headers)
  const wait = done.problem === 'unavailable' ? unavailable : {}
  return problem(done.problem, { ...headers, ...wait }, done.detail, done.more)
}

function problem(
  kind: ProblemKind,
  headers: Record<string, string>,
  detail?: string,
  more: Pick<ProblemAnswer, 'reasons' | 'pages'> = {},
): Response {
  const answer = { ...problemAnswer(publicOrigin(), kind, detail), ...more }
  return json(answer, answer.status, headers, 'application/problem+json')
}
