import { randomBytes } from 'node:crypto'
import { people } from '../prisma/cast.ts'
import { asOwner } from '../scripts/database/prepare.ts'
import { newsroomState } from '../scripts/testing/state.ts'
import { policyFor } from '../scripts/web/policy.ts'
import { everyone, pages, secrets } from './access-table.ts'
import { crawl } from './crawl.ts'
import { complaints, expect, PASSWORD, signIn, test, watched } from './fixtures.ts'
import { FOREIGN } from './injected.ts'
import { cookieOf, signedIn } from './newsroom-of-own.ts'
import { ask, call, follow } from './wire.ts'

const state = () => newsroomState()
const sql = <T extends object>(query: string, values: unknown[] = []) =>
  asOwner(state().ownerUrl, query, values) as Promise<T[]>
/** Which pages a reader comes from to which, by links. */
const LEAD = [
  [/^\/stories$/, /<a [^>]*?href="\/stories\/\w{12}"/],
  [/^\/stories\/\w{12}$/, /<a [^>]*?href="\/claims\/\w{12}"/],
  [/^\/claims\/\w{12}$/, /<a [^>]*?href="\/reports\/\w{12}[#"]/],
  [/^\/sources$/, /<a [^>]*?href="\/sources\/\w{12}"/],
  // and there they were
  [/^\/reports\/\w{12}$/, /<h1/],
  [/^\/sources\/\w{12}$/, /<h1/],
] as const
const addresses = (who: 'everyone' | 'desk') =>
  Object.entries(pages)
    .filter(
      ([entry, { may }]) => (may === everyone) === (who === 'everyone') && entry !== 'page /_global-error',
    )
    .map(([, { path }]) => path(state().ids))

test.describe('every answer', () => {
  test('carries the headers and a policy in which only our own scripts stand, says nothing of the server, and is kept by nobody where it is one person’s', async () => {
    const cookie = cookieOf(await signedIn(state().url, 'maha'))
    const asked = [...addresses('everyone'), ...addresses('everyone').map((path) => `/ar${path}`)]
    // twice: made for the first time, and kept; what is one person's is kept by nobody, and made each time
    const own = addresses('desk')
    for (const path of [...asked, ...asked, ...own]) {
      const { headers, last } = await follow(state().url, path, { cookie })
      expect({ path, ...plain(headers) }).toMatchObject({
        path,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      })
      const policy = parsed(headers.get('content-security-policy') ?? '')
      const { 'script-src': scripts = [], ...rest } = policy
      expect({
        path,
        odd: scripts.filter((one) => one !== "'self'" && !/^'sha256-[\w+/]{43}='$/.test(one)),
      }).toEqual({
        path,
        odd: [],
      })
      expect(rest).toEqual({
        'default-src': ["'none'"],
        'style-src-elem': ["'self'"],
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      })
      expect({ path, own: headers.get('content-security-policy') }).toEqual({ path, own: policyFor(last) })
      expect({ path, server: headers.get('x-powered-by') }).toEqual({ path, server: null })
      if (own.includes(path))
        expect({ path, kept: headers.get('cache-control') }).toEqual({
          path,
          kept: expect.stringContaining('no-store'),
        })
    }
  })
})

const plain = (headers: Headers) => Object.fromEntries(headers)
const parsed = (policy: string): Record<string, string[]> =>
  Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)]))

test('no page complains of its own policy or asks anybody else for anything (P1)', async ({ page }) => {
  test.setTimeout(240_000)
  const elsewhere: string[] = []
  page.context().on('request', (request) => {
    if (!request.url().startsWith(state().url) && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url())
  })
  // until nothing more is asked for takes half a second of waiting a page: several wait at once
  const pages = [page, ...(await Promise.all([1, 2, 3].map(() => page.context().newPage())))].map(watched)
  const visit = async (paths: string[]) => {
    await Promise.all(
      pages.map(async (one) => {
        for (let path = paths.shift(); path; path = paths.shift())
          await one.goto(path, { waitUntil: 'networkidle' })
      }),
    )
  }
  await visit(addresses('everyone'))
  await signIn(page, 'maha')
  await visit(addresses('desk'))
  expect(elsewhere).toEqual([])
  for (const one of pages) expect(complaints(one)).toEqual([])
})

test.describe('what readers are told', () => {
  test('holds nothing of people, sessions, drafts or what is not published (A4)', async () => {
    test.setTimeout(240_000)
    const session = cookieOf(await signedIn(state().url, 'maha')).split('=')[1]!
    const drafts = await sql<{ id: string }>(
      `select s.id from statement s where coalesce((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1), 'open') <> 'confirmed'`,
    )
    const rows = await sql<{ id: string }>(
      'select id from person union all select id from unfiled_snapshot union all select token from session union all select password from credential where password is not null',
    )
    expect(drafts.length).toBeGreaterThan(10)
    const never = [
      ...secrets,
      ...people.map(({ email }) => email),
      ...[...drafts, ...rows].map(({ id }) => id),
      decodeURIComponent(session).split('.')[0]!,
      '$argon2id',
      'only-for-tests-only-for-tests',
    ]
    const told = []
    const found = await crawl(state().url)
    expect(found.size).toBeGreaterThan(100)
    for (const [from, to] of LEAD) {
      const leads = [...found].some(([path, text]) => from.test(path) && to.test(text))
      expect({ from, to, leads }).toEqual({ from, to, leads: true })
    }
    for (const [path, text] of found)
      for (const word of never) if (text.includes(word)) told.push({ path, word })
    expect(told).toEqual([])
    await test.step('links elsewhere only by http, https or mailto, with nothing of ours going along (X3)', () =>
      linksLeadOut(found))
  })

  function linksLeadOut(found: Map<string, string>): void {
    const odd = []
    const own = `//${new URL(state().url).host}/`
    let outward = 0
    for (const [path, text] of found)
      for (const [tag, href = ''] of text.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>/g)) {
        if (/^[/#?]/.test(href) && !href.startsWith('//')) continue
        // what is meant to be copied, or for a calendar, names this very site whole
        if (href.replace(/^(https?|webcal):/, '').startsWith(own)) continue
        outward++
        const rel = /rel="([^"]*)"/.exec(tag)?.[1] ?? ''
        const safe = ['noopener', 'noreferrer', 'nofollow'].every((word) => rel.includes(word))
        if (!/^(https?:|mailto:)/.test(href) || !safe) odd.push({ path, tag })
      }
    expect(odd).toEqual([])
    expect(outward).toBeGreaterThan(5)
  }
})

test.describe('sessions', () => {
  test('signing out ends the session, not only its cookie (S1); from elsewhere it does nothing (S5)', async () => {
    const { url } = state()
    const answer = await signedIn(url, 'sami')
    expect(answer.setCookie[0]).toMatch(/HttpOnly/i)
    expect(answer.setCookie[0]).toMatch(/SameSite=Lax/i)
    const cookie = cookieOf(answer)
    const inside = async () => (await follow(url, '/desk', { cookie })).text.includes('Sami Haddow')
    for (const origin of [undefined, 'null', FOREIGN]) {
      await ask(url, '/desk/sign-out', { method: 'POST', cookie, headers: origin ? { Origin: origin } : {} })
      expect({ origin, inside: await inside() }).toEqual({ origin, inside: true })
    }
    const out = await ask(url, '/desk/sign-out', { method: 'POST', cookie, headers: { Origin: url } })
    expect(out.status).toBe(303)
    expect(out.setCookie.join()).toMatch(/Max-Age=0/i)
    expect(await inside()).toBe(false)
    expect((await ask(url, '/desk/sign-out', { cookie })).status).toBe(405)
  })

  test('ten tries for an address, known or not, whatever the request pretends (S2)', async () => {
    const { url } = state()
    const { email } = await joined()
    const known = await tries(url, email)
    const unknown = await tries(url, `nobody.${randomBytes(4).toString('hex')}@desk.example`)
    expect(known.answers).toEqual(unknown.answers)
    expect(known.answers.slice(0, 10).every((answer) => answer.includes('signInFailed'))).toBe(true)
    expect(known.answers[10]).toContain('tooManyTries')
    const right = await signedIn(url, email)
    expect(right.setCookie).toEqual([])
    expect(JSON.stringify(right.value)).toContain('tooManyTries')
  })

  async function tries(base: string, email: string) {
    const answers = []
    for (let n = 0; n < 11; n++) {
      const form = new FormData()
      form.set('email', n % 2 ? email.toUpperCase() : email)
      form.set('password', `not this one ${n}`)
      const headers = {
        'X-Forwarded-For': `198.51.100.${n}`,
        'X-Real-IP': `198.51.100.${n}`,
        Forwarded: `for=198.51.100.${n}`,
      }
      const { value } = await call(base, 'action /sign-in enter', [null, form], { headers })
      answers.push(JSON.stringify(value))
    }
    return { answers }
  }

  test('a link makes one account, of its own role and address, however many try at once (S4)', async () => {
    const { url } = state()
    const { email, token } = await invitation()
    const send = (fields: object) => {
      const form = new FormData()
      const all = {
        token,
        email,
        name: 'Newcomer',
        password: PASSWORD,
        role: 'admin',
        locale: 'en',
        ...fields,
      }
      for (const [name, value] of Object.entries(all)) form.set(name, value)
      return call(url, 'action /join/[token] join', [null, form])
    }
    const other = await send({ email: 'somebody.else@desk.example' })
    expect({ ok: other.ok, setCookie: other.setCookie }).toEqual({ ok: false, setCookie: [] })
    const all = await Promise.all(Array.from({ length: 10 }, (_, n) => send({ name: `Newcomer ${n}` })))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await sql('select role from person where email = $1', [email])).toEqual([{ role: 'reader' }])
    expect((await send({})).ok).toBe(false)
    expect((await follow(url, `/join/${token}`)).text).not.toContain(email)
  })

  /** A link for an address of its own, as an admin would hand out. */
  async function invitation(): Promise<{ email: string; token: string }> {
    const token = randomBytes(24).toString('base64url')
    const email = `guest.${randomBytes(4).toString('hex')}@desk.example`
    await sql(
      `insert into invitation (id, token_hash, purpose, email, role, expires_at)
       values (left(md5($1), 12), encode(sha256(convert_to($1, 'UTF8')), 'hex'), 'invitation', $2, 'reader', now() + interval '1 day')`,
      [token, email],
    )
    return { token, email }
  }

  async function joined(): Promise<{ email: string }> {
    const { token, email } = await invitation()
    const form = new FormData()
    for (const [name, value] of Object.entries({
      token,
      email,
      name: 'Tried',
      password: PASSWORD,
      locale: 'en',
    }))
      form.set(name, value)
    const { ok } = await call(state().url, 'action /join/[token] join', [null, form])
    expect(ok).toBe(true)
    return { email }
  }
})
