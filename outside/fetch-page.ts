import { Agent, request } from 'undici'
import packageJson from '../package.json' with { type: 'json' }
import { type Dial, guardedConnector, type Resolve } from './connect-guarded.ts'
import { refusalFor } from './fetch-failure.ts'
import {
  type FetchedPage,
  FetchFailure,
  type FetchOutcome,
  feedHeaders,
  type KeptHeaders,
  keptHeaders,
  type Redirect,
} from './fetch-outcome.ts'
import { locationText, pageAddress } from './page-address.ts'
import { checkKind, type WantedKind } from './page-kind.ts'
import { acceptedEncodings, readBody } from './read-body.ts'

export type FetchLimits = {
  /** for everything: look-up, connections, redirects and body (promise F4) */
  milliseconds: number
  /** decoded bytes (promise F3) */
  bytes: number
  redirects: number
  ports: number[]
}

export const fetchLimits: FetchLimits = {
  milliseconds: 30_000,
  bytes: 10_000_000,
  redirects: 5,
  ports: [80, 443],
}

export type FetchOptions = {
  /** "name:port" that may be reached whatever its address and port, for tests and intranets */
  allowHosts?: string[]
  now?: () => Date
  signal?: AbortSignal
  /** this instance's own address, told to every site that is asked */
  homepage?: string
  /** what the answer may be: a page (default) or a feed */
  wanted?: WantedKind
  /** what an earlier answer said of itself; an unchanged page then answers 'not changed' */
  known?: { etag?: string; lastModified?: string }
  limits?: Partial<FetchLimits>
  /** redirects that an earlier fetch followed to this address: they count, and stand before its own */
  passed?: readonly Redirect[]
  /** told before a redirect is followed: where it leads, and by which; what it throws ends the fetch */
  leading?: (to: URL, redirects: readonly Redirect[]) => Promise<void>
  resolve?: Resolve
  dial?: Dial
}

export type FetchPage = (url: string, options?: FetchOptions) => Promise<FetchOutcome>

/**
 * Fetches one page from the public internet. Every address on the way is checked where it is connected, redirects are
 * followed by hand, no cookie is kept, and size and time are bounded (promises F1 to F4). Never throws for what the
 * world does; a fault of our own is thrown.
 */
export const fetchPage: FetchPage = async (url, options = {}) => {
  const limits = { ...fetchLimits, ...options.limits }
  const timeout = AbortSignal.timeout(limits.milliseconds)
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout
  const { allowHosts = [], resolve, dial } = options
  // one agent a fetch: no connection outlives the rules that it was checked under
  const agent = new Agent({
    connect: guardedConnector({ allowHosts, resolve, dial }),
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  try {
    return await Promise.race([
      follow(url, { ...options, allowHosts }, limits, agent, signal),
      aborted(signal),
    ])
  } catch (error) {
    if (timeout.aborted)
      return { ok: false, reason: 'too slow', detail: `not done in ${limits.milliseconds} ms` }
    if (signal.aborted) return { ok: false, reason: 'stopped', detail: 'stopped by the caller' }
    const refusal = refusalFor(error)
    if (refusal) return refusal
    throw error
  } finally {
    // not awaited: a hanging look-up would hold the answer back
    agent.destroy().catch(() => undefined)
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

type Rules = FetchOptions & { allowHosts: string[] }

async function follow(
  given: string,
  options: Rules,
  limits: FetchLimits,
  dispatcher: Agent,
  signal: AbortSignal,
) {
  const rules = { allowHosts: options.allowHosts, ports: limits.ports }
  const headers = requestHeaders(options)
  const redirects: Redirect[] = [...(options.passed ?? [])]
  let url = pageAddress(given, undefined, rules)
  for (;;) {
    const answer = await request(url, { dispatcher, signal, headers })
    const { statusCode: status, body } = answer
    // a body that is left unread breaks when its connection is closed; an error nobody listens to would end the process
    body.on('error', () => undefined)
    const location = one(answer.headers.location)
    if (isRedirect(status) && location !== undefined) {
      body.destroy()
      redirects.push({ url: url.href, status })
      if (redirects.length > limits.redirects)
        throw new FetchFailure('too many redirects', `${limits.redirects}`, status)
      url = pageAddress(locationText(location), url, rules)
      if (redirects.some((hop) => hop.url === url.href))
        throw new FetchFailure('redirect loop', url.href, status)
      await options.leading?.(url, redirects)
      continue
    }
    checkStatus(status, one(answer.headers['retry-after']))
    const contentType = one(answer.headers['content-type'])
    const wanted = options.wanted ?? 'page'
    checkKind(wanted, contentType)
    const bytes = await readBody(body, one(answer.headers['content-encoding']), limits.bytes, signal)
    checkKind(wanted, contentType, bytes)
    const retrievedAt = options.now?.() ?? new Date()
    const page: FetchedPage = {
      ok: true,
      bytes,
      finalUrl: url.href,
      redirects,
      status,
      headers: kept(answer.headers, wanted),
      retrievedAt,
    }
    return page
  }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

function checkStatus(status: number, retryAfter: string | undefined) {
  try {
    refuseStatus(status)
  } catch (error) {
    if (error instanceof FetchFailure && retryAfter !== undefined) error.retryAfter = retryAfter.slice(0, 100)
    throw error
  }
}

function refuseStatus(status: number) {
  if (status === 304) throw new FetchFailure('not changed', 'status 304', status)
  if (status === 404 || status === 410) throw new FetchFailure('not found', `status ${status}`, status)
  if (status >= 500) throw new FetchFailure('server error', `status ${status}`, status)
  if (status >= 400) throw new FetchFailure('refused', `status ${status}`, status)
  if (status < 200 || status >= 300) throw new FetchFailure('not a page', `status ${status}`, status)
}

function requestHeaders({ homepage, wanted = 'page', known }: FetchOptions): Record<string, string> {
  const name = `OnRecord/${packageJson.version}`
  return {
    'user-agent': homepage ? `${name} (+${new URL(homepage).href})` : name,
    accept: wanted === 'feed' ? '*/*' : 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1',
    'accept-encoding': acceptedEncodings,
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  }
}

type AnswerHeaders = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(', ') : value)

function kept(headers: AnswerHeaders, wanted: WantedKind): KeptHeaders {
  const names = wanted === 'feed' ? [...keptHeaders, ...feedHeaders] : keptHeaders
  const found = names.map((name) => [name, one(headers[name])] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}
