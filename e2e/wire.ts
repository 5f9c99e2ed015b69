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
  const response = await fetch(base + path, {
    ...init,
    redirect: 'manual',
    headers: { 'Accept-Encoding': 'identity', ...headers, ...(cookie ? { cookie } : {}) },
  })
  return {
    status: response.status,
    text: await response.text(),
    location: response.headers.get('location'),
    setCookie: response.headers.getSetCookie(),
    headers: response.headers,
  }
}

/** The same, following redirects on this host with the same headers; all that was said on the way is kept. @returns `last`: what was said at the end */
export async function follow(
  base: string,
  path: string,
  asked: Asked = {},
): Promise<Answer & { last: string }> {
  let answer = await ask(base, path, asked)
  let said = answer.text
  for (let hops = 0; answer.location && hops < 4; hops++) {
    const next = new URL(answer.location, base + path)
    if (next.origin !== new URL(base).origin) break
    answer = await ask(base, next.pathname + next.search, asked)
    said += `\n${answer.text}`
    path = next.pathname
  }
  return { ...answer, text: said, last: answer.text }
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
