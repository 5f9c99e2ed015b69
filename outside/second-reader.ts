import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { refusalFor } from './fetch-failure.ts'
import type { FetchReason } from './fetch-outcome.ts'
import { acceptedEncodings, readBody } from './read-body.ts'

/** Where the second reader is and what it may cost; from the settings alone. */
export type SecondReaderSettings = {
  /** of an OpenAI-compatible interface, up to and with its version: "https://models.example/v1" */
  url: string
  key?: string | undefined
  model: string
  /** the name under which the endpoint takes the most a model may write: no name is taken by all */
  tokenField: 'max_tokens' | 'max_completion_tokens'
  /** of a report's text that are sent, at most */
  characters: number
  /** asked about at most so many reports in 24 hours */
  reportsADay: number
  /** for one report in all: both tries, and the wait between them */
  seconds: number
}

export type SecondReason =
  | FetchReason
  | 'redirected'
  | 'too many requests' // 429, also when asked again
  | 'not an answer' // not JSON, or not of the shape that the interface promises

export type SecondAnswer = { ok: true; text: string } | { ok: false; reason: SecondReason; status?: number }

export type SecondReader = Pick<SecondReaderSettings, 'model' | 'characters' | 'reportsADay' | 'seconds'> & {
  ask(messages: { role: 'system' | 'user'; content: string }[], signal?: AbortSignal): Promise<SecondAnswer>
}

/** Answers over this are cut off, counted as sent and as decoded. */
const MOST_BYTES = 256_000
/** What the model may write: about 100 proposals. */
const MOST_TOKENS = 8000
/** Before the second try, when the endpoint names no wait. */
const WAIT = 1000

/** What is read of an answer; the rest of it is not looked at. */
const envelope = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
})

/** A status that ends a try; it never leaves this file. */
class Refused extends Error {
  readonly reason: SecondReason
  readonly status: number
  /** milliseconds to wait before one more try; null for none */
  readonly again: number | null

  constructor(reason: SecondReason, status: number, again: number | null) {
    super(reason)
    this.reason = reason
    this.status = status
    this.again = again
  }
}

/**
 * The second reader at an address that the operator set, so it may be a private one. One try, and one more after 429 or
 * 5xx when the wait the endpoint asks for fits into the time. No redirect is followed, since it would take the text and
 * the key elsewhere. Never throws for what the endpoint does; an answer's text goes to nobody but the caller.
 */
export function secondReader(settings: SecondReaderSettings): SecondReader {
  const { model, characters, reportsADay, seconds } = settings
  return {
    model,
    characters,
    reportsADay,
    seconds,
    async ask(messages, stop) {
      const timeout = AbortSignal.timeout(seconds * 1000)
      const signal = stop ? AbortSignal.any([timeout, stop]) : timeout
      const until = performance.now() + seconds * 1000
      const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0 })
      try {
        const asked = twice(() => complete(settings, messages, agent, signal), until, signal)
        return await Promise.race([asked, aborted(signal)])
      } catch (error) {
        if (timeout.aborted) return { ok: false, reason: 'too slow' }
        if (signal.aborted) return { ok: false, reason: 'stopped' }
        const { reason, status } = meant(error)
        return status === undefined ? { ok: false, reason } : { ok: false, reason, status }
      } finally {
        // not awaited: a hanging look-up would hold the answer back
        agent.destroy().catch(() => undefined)
      }
    },
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

async function twice(
  once: () => Promise<SecondAnswer>,
  until: number,
  signal: AbortSignal,
): Promise<SecondAnswer> {
  try {
    return await once()
  } catch (error) {
    const { again } = meant(error)
    if (again === null || performance.now() + again >= until) throw error
    await sleep(again, undefined, { signal })
    return await once()
  }
}

/** What an error means; the library wraps what its fetch throws. A fault of our own is thrown again. */
function meant(error: unknown): { reason: SecondReason; status?: number | undefined; again: number | null } {
  for (let met = error; met instanceof Error; met = met.cause) {
    if (met instanceof Refused) return met
    if (met instanceof SyntaxError) return { reason: 'not an answer', again: null }
  }
  const refusal = refusalFor(error)
  if (refusal) return { reason: refusal.reason, status: refusal.status, again: null }
  throw error
}

async function complete(
  { url, key, model, seconds, tokenField }: SecondReaderSettings,
  messages: { role: 'system' | 'user'; content: string }[],
  agent: Agent,
  signal: AbortSignal,
): Promise<SecondAnswer> {
  // loaded at first use: an instance without a second reader never pays for it
  const { OpenAI } = await import('openai')
  const client = new OpenAI({
    baseURL: url,
    apiKey: key ?? 'none',
    // the library would let the environment have it print requests; headers from there end in `bounded`
    logLevel: 'off',
    maxRetries: 0,
    timeout: seconds * 1000,
    fetch: (address, init) => bounded(String(address), init, key, agent, signal),
  })
  const body = { model, messages, [tokenField]: MOST_TOKENS }
  const answer: unknown = await client.chat.completions.create(body, { signal })
  const parsed = envelope.safeParse(answer)
  if (!parsed.success) return { ok: false, reason: 'not an answer' }
  const { message, finish_reason } = parsed.data.choices[0]!
  if (finish_reason === 'length') return { ok: false, reason: 'cut short' }
  return { ok: true, text: message.content }
}

/** One request as we want it: our own headers only, no redirect, a bounded body. */
async function bounded(
  address: string,
  init: RequestInit | undefined,
  key: string | undefined,
  dispatcher: Agent,
  signal: AbortSignal,
): Promise<Response> {
  const {
    statusCode: status,
    headers,
    body,
  } = await request(address, {
    dispatcher,
    signal,
    method: 'POST',
    body: String(init?.body),
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': acceptedEncodings,
      'user-agent': `OnRecord/${packageJson.version}`,
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
  })
  // a body that is left unread breaks when its connection is closed; an error nobody listens to would end the process
  body.on('error', () => undefined)
  if (status !== 200) {
    body.destroy()
    throw refusal(status, one(headers['retry-after']))
  }
  const bytes = await readBody(body, one(headers['content-encoding']), MOST_BYTES, signal)
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/json' } })
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

function refusal(status: number, retryAfter: string | undefined): Refused {
  if (status === 429) return new Refused('too many requests', status, waitOf(retryAfter))
  if (status >= 500) return new Refused('server error', status, waitOf(retryAfter))
  if (status >= 400) return new Refused('refused', status, null)
  return new Refused(status >= 300 ? 'redirected' : 'not an answer', status, null)
}

/** Retry-After in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
function waitOf(header: string | undefined): number {
  if (header === undefined) return WAIT
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(wait) ? WAIT : Math.max(0, wait)
}
