import http from 'node:http'
import { createRequire } from 'node:module'
import { type Entry, manifest } from './entries.ts'

/** How the browser's half of the framework writes the arguments of an action. */
type Flight = { encodeReply: (value: unknown) => Promise<string | FormData> }
const flight = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.node',
) as Flight

export type Answer = {
  status: number
  text: string
  location: string | null
  setCookie: string[]
  headers: Headers
}
export type Asked = { cookie?: string; headers?: Record<string, string>; method?: string; body?: BodyInit }

/** One request, as written: nothing in the address is tidied, no redirect is followed, and no answer need be packed. */
export async function ask(
  base: string,
  path: string,
  { cookie, headers, ...init }: Asked = {},
): Promise<Answer> {
  const sent = { 'Accept-Encoding': 'identity', ...headers, ...(cookie ? { cookie } : {}) }
  // a browser's own reading of an address takes dots and back slashes out of it before anybody is asked
  const tidied = new URL(base + path)
  const written = tidied.pathname + tidied.search === path
  const response =
    written || init.method
      ? await fetch(base + path, { ...init, redirect: 'manual', headers: sent })
      : await untidied(base, path, sent)
  return {
    status: response.status,
    text: await response.text(),
    location: response.headers.get('location'),
    setCookie: response.headers.getSetCookie(),
    headers: response.headers,
  }
}

/** Asks for a page by the very letters of its address. */
function untidied(base: string, path: string, headers: Record<string, string>): Promise<Response> {
  // refused before anybody is asked, it would pass for an answer that tells nothing
  if (/[^\x21-\x7e]/.test(path)) throw new Error(`no such letter may be sent as it is: ${path}`)
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const request = http.get({ hostname, port, path, headers: { ...headers, Accept: '*/*' } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const kept = new Headers()
        for (const [name, values = []] of Object.entries(answer.headersDistinct))
          for (const value of values) kept.append(name, value)
        const status = answer.statusCode ?? 0
        const body = [204, 205, 304].includes(status) ? null : Buffer.concat(parts)
        resolve(new Response(body, { status, headers: kept }))
      })
    })
    request.on('error', reject)
  })
}

/** Answers that a caller was given already, by what was asked: who leads to one of them need not have it made again. */
export type Given = Map<string, Promise<Answer>>

/**
 * The same, following redirects on this host with the same headers; all that was said on the way is kept.
 * @param given keeps every answer, and is looked at first
 * @returns `last`: what was said at the end
 */
export async function follow(
  base: string,
  path: string,
  asked: Asked = {},
  given: Given = new Map(),
): Promise<Answer & { last: string }> {
  let answer = await once(base, path, asked, given)
  let said = answer.text
  for (let hops = 0; answer.location && hops < 4; hops++) {
    const next = new URL(answer.location, base + path)
    if (next.origin !== new URL(base).origin) break
    answer = await once(base, next.pathname + next.search, asked, given)
    said += `\n${answer.text}`
    path = next.pathname
  }
  return { ...answer, text: said, last: answer.text }
}

function once(base: string, path: string, asked: Asked, given: Given): Promise<Answer> {
  const key = JSON.stringify([path, asked.cookie, asked.headers])
  const known = given.get(key) ?? ask(base, path, asked)
  given.set(key, known)
  return known
}

type Sent = {
  cookie?: string
  origin?: string | null
  path?: string | undefined
  headers?: Record<string, string>
}
/** `value` is what the action returned, undefined when it ended in a redirect (`ok`) or an error. */
export type Done = Answer & { value: { kind?: string } | undefined; ok: boolean }

/** Calls a server action as the browser does. An `origin` of null sends none; left out, it is our own. */
export async function call(base: string, entry: Entry, args: unknown[], sent: Sent = {}): Promise<Done> {
  const body = await flight.encodeReply(args)
  const origin = sent.origin === undefined ? base : sent.origin
  const { idsOf, pageOf } = manifest()
  const answer = await ask(base, sent.path ?? pageOf(entry), {
    method: 'POST',
    body,
    ...(sent.cookie ? { cookie: sent.cookie } : {}),
    headers: {
      ...sent.headers,
      Accept: 'text/x-component',
      'Next-Action': idsOf(entry)[0]!,
      ...(typeof body === 'string' ? { 'Content-Type': 'text/plain;charset=UTF-8' } : {}),
      ...(origin ? { Origin: origin } : {}),
    },
  })
  const value = returned(answer)
  return { ...answer, value, ok: value?.kind === 'ok' || answer.headers.has('x-action-redirect') }
}

/** What the action returned: the row that the first row of the answer names as `a`. */
function returned({ status, text }: Answer): { kind?: string } | undefined {
  const row = /^0:\{"a":"\$@(\w+)"/m.exec(text)?.[1]
  const value = status === 200 && row ? new RegExp(`^${row}:(\\{.*\\})$`, 'm').exec(text)?.[1] : undefined
  return value === undefined ? undefined : (JSON.parse(value) as { kind?: string })
}
