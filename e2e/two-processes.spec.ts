import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { PASSWORD } from './fixtures.ts'
import { cookieOf, ownNewsroom, type Room, signedIn } from './newsroom-of-own.ts'
import { ask, call, follow } from './wire.ts'

// Two web processes on one record, which share nothing else (docs/running.md).
const port = Number(process.env.E2E_PORT ?? 4010) + 60
const HTML = { accept: 'text/html' }
let room: Room
let one: string
let other: string
let second: ChildProcess

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  room = await ownNewsroom(port, port + 1)
  second = spawn(process.execPath, ['scripts/testing/second-web.ts'], {
    env: { ...process.env, E2E_PORT: String(port), SECOND_PORT: String(port + 2) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // read on to its end: a process whose words nobody takes any more fails at the next one
  await new Promise<void>((resolve, reject) => {
    second.stdout!.on('data', (line: Buffer) => line.includes('ready on') && resolve())
    second.once('exit', (code) => reject(new Error(`the second process ended with ${code}`)))
  })
  one = `http://localhost:${port}`
  other = `http://localhost:${port + 2}`
})
test.afterAll(async () => {
  if (second && second.exitCode === null) {
    second.kill('SIGTERM')
    await once(second, 'exit')
  }
  await room?.stop()
})

const kept = async (base: string, path: string, cookie = '') => {
  const { text, headers } = await ask(base, path, { headers: HTML, cookie })
  return { text, how: headers.get('x-nextjs-cache'), headers }
}
/** Words a claim anew, through one of the processes. */
async function reword(base: string, key: string, wording: string): Promise<void> {
  const claim = room.ids.claims[key]!
  const [{ version }] = (await room.sql<{ version: number }>(
    "select count(*)::int as version from history where subject = 'claim' and subject_id = $1 and what <> 'status moved'",
    [claim],
  )) as [{ version: number }]
  const fields = { kind: 'event', about: null, scope: null, language: 'en', happened: null }
  const done = await call(
    base,
    'action /desk/claims/[claim]/edit saveClaim',
    [{ claim, version, wording, ...fields }],
    {
      cookie: room.cookies.editor,
    },
  )
  expect(done.value).toMatchObject({ kind: 'ok' })
}

test('what is changed through one is shown by the other, and nothing else is made anew', async () => {
  const [changed, ...rest] = Object.entries(room.ids.claims)
  const page = `/claims/${changed![1]}`
  const others = [
    ...rest.map(([, id]) => `/claims/${id}`),
    ...Object.values(room.ids.sources).map((id) => `/sources/${id}`),
  ]
  for (const base of [one, other]) for (const path of [page, ...others]) await kept(base, path)
  for (const base of [one, other]) expect(await kept(base, page)).toMatchObject({ how: 'HIT' })

  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    await room.sql('delete from eviction')
    const wording = `The bridge was closed, as ${from === one ? 'one' : 'the other'} process heard`
    await reword(from, changed![0], wording)
    // in the process that acted, at once
    expect((await kept(from, page)).text).toContain(wording)
    // a moment, where there is nothing else to do; how long a machine that has much to do takes says nothing
    await expect
      .poll(async () => (await kept(to, page)).text.includes(wording), { intervals: [10] })
      .toBe(true)

    const rows = await room.sql<{ tags: string[] }>('select tags from eviction')
    const touched = new Set(rows.flatMap((row) => row.tags))
    const untouched = others.filter((path) => !touched.has(path.slice(1).replace(/s\//, ':')))
    expect(untouched.length).toBeGreaterThan(3)
    for (const base of [one, other])
      for (const path of untouched)
        expect({ path, how: (await kept(base, path)).how }).toEqual({ path, how: 'HIT' })
  }
})

test('a change in any language, and of a page that was missing, reaches both', async () => {
  const hidden = room.ids.hidden.story!
  for (const base of [one, other])
    expect((await ask(base, `/ar/stories/${hidden}`, { headers: HTML })).status).toBe(404)
  const [{ version }] = (await room.sql<{ version: number }>(
    "select count(*)::int as version from history where subject = 'story' and subject_id = $1",
    [hidden],
  )) as [{ version: number }]
  const set = (state: string, at: number) =>
    call(
      one,
      'action /desk/stories/[story]/publication publishStory',
      [{ story: hidden, version: at, state }],
      {
        cookie: room.cookies.editor,
      },
    )
  const status = (base: string) =>
    ask(base, `/ar/stories/${hidden}`, { headers: HTML }).then((answer) => answer.status)
  expect((await set('published', version)).value).toMatchObject({ kind: 'ok' })
  for (const base of [one, other]) await expect.poll(() => status(base), { intervals: [10] }).toBe(200)
  expect((await set('withdrawn', version + 1)).value).toMatchObject({ kind: 'ok' })
  for (const base of [one, other]) await expect.poll(() => status(base), { intervals: [10] }).toBe(404)
})

test('a page is the same whoever asked for it first, and says to shared caches what they may do with it', async () => {
  const [claim] = Object.values(room.ids.claims).slice(-1)
  const path = `/he/claims/${claim}`
  await kept(one, path)
  await room.sql("insert into eviction (tags) values ('{*}')")
  // until that was heard, what was kept is answered
  let mine = await kept(one, path, room.cookies.admin)
  while (mine.how === 'HIT') mine = await kept(one, path, room.cookies.admin)
  const anybodys = await kept(one, path)
  expect(mine.how).toBe('MISS')
  expect(anybodys.how).toBe('HIT')
  expect(anybodys.text).toBe(mine.text)
  for (const { headers } of [mine, anybodys]) {
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1, must-revalidate')
    expect(headers.get('cache-tag')).toContain(`claim:${claim}`)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('vary')).toMatch(/rsc.*accept-encoding/i)
  }
  const etag = anybodys.headers.get('etag')!
  const again = await ask(one, path, { headers: { ...HTML, 'if-none-match': etag } })
  expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' })
  expect(again.headers.get('content-security-policy')).toBe(anybodys.headers.get('content-security-policy'))

  for (const own of ['/desk', '/ar/desk/claims', '/sign-in', '/he/sign-in'])
    expect(
      (await ask(one, own, { headers: HTML, cookie: room.cookies.admin })).headers.get('cache-control'),
    ).toBe('private, no-store')
  const nowhere = await ask(one, '/claims/zzzzzzzzzzzz/nothing', { headers: HTML })
  expect([nowhere.status, nowhere.headers.get('cache-control')]).toEqual([
    404,
    'public, max-age=0, s-maxage=1, must-revalidate',
  ])
  const feed = await ask(one, `/claims/${claim}/feed/atom`)
  expect(feed.headers.get('cache-control')).toContain('s-maxage=1')
  expect(feed.headers.get('cache-tag')).toBe(`claim:${claim}`)
})

test('parts of a page cannot stand for the page in a cache that looks at addresses alone', async () => {
  const [claim] = Object.values(room.ids.claims)
  const made = (path: string, headers: Record<string, string>) => ask(one, path, { headers })
  for (const answer of [
    await made(`/claims/${claim}`, { rsc: '1' }),
    await made(`/claims/${claim}?_rsc=made-up`, HTML),
    await made(`/claims/${claim}?x=1&_rsc=`, { ...HTML }),
  ])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect((await kept(one, `/claims/${claim}`)).text).toContain('<html')
})

test('whose sessions end through one, or who is suspended there, is out of the other with the next request (S1)', async () => {
  const person = room.ids.people.sami!
  const inside = async (cookie: string) =>
    (await follow(other, '/desk', { cookie })).text.includes('Sami Haddow')
  const as = (entry: string, input: object) => call(one, entry, [input], { cookie: room.cookies.admin })
  const first = cookieOf(await signedIn(other, 'sami'))
  expect(await inside(first)).toBe(true)
  const ended = await as('action /desk/people/[person]/sessions endSessions', { person, session: null })
  expect(ended.value).toMatchObject({ kind: 'ok' })
  expect(await inside(first)).toBe(false)
  const second = cookieOf(await signedIn(other, 'sami'))
  expect(await inside(second)).toBe(true)
  const [row] = await room.sql<{ version: number }>('select version from person where id = $1', [person])
  const suspend = async (suspended: boolean, version: number) =>
    (
      await as('action /desk/people/[person]/suspension suspend', {
        person,
        suspended,
        version,
        password: PASSWORD,
      })
    ).value
  expect(await suspend(true, row!.version)).toMatchObject({ kind: 'ok' })
  expect(await inside(second)).toBe(false)
  // let back in, for a newsroom that runs on; the session does not come back with it
  expect(await suspend(false, row!.version + 1)).toMatchObject({ kind: 'ok' })
  expect(await inside(second)).toBe(false)
})

test('a process that is told to stop fails nobody, says that it is not ready, and ends', async () => {
  test.setTimeout(90_000)
  const page = `/claims/${Object.values(room.ids.claims)[0]}`
  const ended = once(second, 'exit')
  const failed: string[] = []
  let answered = 0
  let refused = 0
  const asking = Array.from({ length: 12 }, async (_, at) => {
    for (;;) {
      const path = at % 4 === 0 ? `/search?q=bridge${answered}` : page // some that take their time
      const error = await fetch(other + path).then(
        async (answer) => ((await answer.text()) && answer.ok ? null : new Error(String(answer.status))),
        (reason: Error) => reason,
      )
      const code = (error?.cause as { code?: string } | undefined)?.code
      // Whoever balances asks the other one, as docs/nginx/onrecord.conf does for what only reads: a connection that was
      // opened in the moment in which the last one was taken is reset.
      if (code === 'ECONNREFUSED' || code === 'ECONNRESET') {
        const { status } = await ask(one, path, { headers: HTML })
        if (status !== 200) failed.push(`${status} from the other process`)
        return refused++
      }
      if (error) failed.push(`${error.message} ${code} ${error.cause}`)
      else answered++
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const before = answered
  const began = Date.now()
  second.kill('SIGTERM')
  const told = { ready: new Set<number>(), live: new Set<number>() }
  let longest = 0
  for (let last = Date.now(), isOpen = true; isOpen; last = Date.now()) {
    const at = (path: string) => ask(other, path).then(({ status }) => status)
    isOpen = await Promise.all([at('/readyz'), at('/livez')]).then(
      ([ready, live]) => Boolean(told.ready.add(ready) && told.live.add(live)),
      () => false, // it lets nobody in any more
    )
    await new Promise((resolve) => setTimeout(resolve, 20))
    longest = Math.max(longest, Date.now() - last)
  }
  expect([...told.live].filter((status) => status !== 200)).toEqual([])
  expect([...told.ready].filter((status) => status !== 200 && status !== 503)).toEqual([])
  // it says so for a second; who had no time to ask in that second was not told
  if (longest < 500) expect(told.ready).toContain(503)
  await Promise.all(asking)
  await ended
  expect(Date.now() - began).toBeLessThan(30_000)
  expect({ failed, refused }).toEqual({ failed: [], refused: 12 })
  expect(answered).toBeGreaterThan(before)
  expect((await ask(one, '/readyz')).status).toBe(200)
})
