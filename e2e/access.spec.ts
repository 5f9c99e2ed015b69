import { expect, test } from '@playwright/test'
import { words } from '../scripts/testing/hidden-words.ts'
import {
  elsewhere,
  invited,
  objected,
  type PageRow,
  pages,
  reset,
  secrets,
  signedIn,
  type Viewer,
  viewers,
} from './access-table.ts'
import { type WriteRow, writes } from './access-writes.ts'
import { variants } from './addresses.ts'
import { manifest } from './entries.ts'
import { misshapen } from './misshapen.ts'
import { expire, fingerprint, ownNewsroom, type Room } from './newsroom-of-own.ts'
import { ask, call, follow, type Given } from './wire.ts'

// In one worker and in order: what a write changes is asked of the whole record.
test.describe.configure({ mode: 'default', timeout: 180_000 })

const port = Number(process.env.E2E_PORT ?? 4010) + 40
let room: Room

test.beforeAll(async () => {
  room = await ownNewsroom(port, port + 1)
  await room.sql(
    `insert into invitation (id, token_hash, purpose, email, role, expires_at)
     values ('invitationab', encode(sha256(convert_to($1, 'UTF8')), 'hex'), 'invitation', $2, 'reader', now() + interval '1 day') on conflict do nothing`,
    [invited.token, invited.email],
  )
  await room.sql(
    `insert into invitation (id, token_hash, purpose, email, role, person_id, expires_at)
     select 'resetofcorin', encode(sha256(convert_to($1, 'UTF8')), 'hex'), 'reset', email, role, id, now() + interval '1 day' from person where email = $2 on conflict do nothing`,
    [reset.token, reset.email],
  )
  await room.sql(
    `insert into objection (id, kind, page, words, language, sameness) values ('objectioncan', 'other', '/', $1, 'en', repeat('0', 64)) on conflict do nothing`,
    [objected.words],
  )
  await room.sql(
    `insert into objection_sender (id, objection_id, name, email) values ('objectioncan', 'objectioncan', $1, $2) on conflict do nothing`,
    [objected.name, objected.email],
  )
})
test.beforeEach(() => expire(room))
test.afterAll(() => room?.stop())

const told = (text: string, words = secrets): string[] => words.filter((word) => text.includes(word))
const is404 = (text: string) => text.includes('NEXT_HTTP_ERROR_FALLBACK;404')

test('every entry point of the build is declared, and nothing else is', () => {
  const declared = [...Object.keys(pages), ...Object.keys(writes), ...Object.keys(elsewhere)]
  expect(declared.sort()).toEqual(manifest().entries)
})

for (const [at, [entry, row]] of Object.entries(pages).entries()) test(entry, () => pageRow(row, at))

/**
 * Everyone asks for the address as it is. Its other spellings are all tried by nobody and by somebody who is known, who
 * together are every way of not being let in that a page itself can tell; whoever has a session that holds no more tries
 * a third of them, another third on the next page.
 */
async function pageRow({ may, path, shows, leadsOn }: PageRow, at: number): Promise<void> {
  const address = path(room.ids)
  const everybody = may.length === viewers.length
  const look = leadsOn ? ask : follow
  for (const who of viewers) {
    const cookie = room.cookies[who]
    // a spelling that only leads to the address proper has said all it says there: that answer is here already
    const given: Given = new Map()
    const { text, status } = await look(room.url, address, { cookie }, given)
    if (may.includes(who)) {
      expect({ who, missing: shows.filter((word) => !text.includes(word)) }).toEqual({ who, missing: [] })
      if (!everybody) expect({ who, status }).toEqual({ who, status: 200 })
    } else
      expect({ who, where: whereTo(text) }).toEqual({
        who,
        where: signedIn.includes(who) ? 'missing' : 'sign-in',
      })
    if (may.includes(who) && !everybody) continue
    const kept = everybody ? secrets : [...secrets, ...shows]
    const whole = everybody ? ['anonymous', 'admin'] : ['anonymous', 'reader']
    const tried = variants(address).filter((_, n) => whole.includes(who) || (n + at) % 3 === 0)
    await Promise.all(
      tried.map(async (variant) => {
        // the address itself is asked a second time: what was kept of the first answer may be another
        const known: Given = variant.how === 'as it is' ? new Map() : given
        const answer = await look(room.url, variant.path, { cookie, headers: variant.headers }, known)
        expect({ who, variant, told: told(answer.text, kept) }).toEqual({ who, variant, told: [] })
      }),
    )
  }
}

const whereTo = (text: string) =>
  /NEXT_REDIRECT;replace;(\/\w\w)?\/sign-in/.test(text) ? 'sign-in' : is404(text) ? 'missing' : 'somewhere'

test('what the addresses are made of reaches the pages of those who may', async () => {
  const carried = []
  for (const variant of variants(`/desk/claims/${room.ids.hidden.claim}`)) {
    const { text } = await follow(room.url, variant.path, {
      cookie: room.cookies.editor,
      headers: variant.headers,
    })
    if (text.includes(words.claim)) carried.push(variant.how)
  }
  // Were these to stop carrying anything, the rows above would prove nothing.
  expect(carried).toEqual(expect.arrayContaining(['as it is', 'RSC', 'in Arabic', 'in Hebrew', '/en']))
})

for (const [entry, row] of Object.entries(writes)) {
  test(`${entry}: done for those who may, without a trace for others`, () => writeRow(entry, row))
  test(`${entry}: misshapen input and foreign origins write nothing`, () => refusals(entry, row))
}

async function writeRow(entry: string, { may, make, writes: does = true }: WriteRow): Promise<void> {
  let args = await make(room)
  const before = await fingerprint(room)
  for (const who of viewers.filter((one) => !may.includes(one))) {
    // on the page that holds it, and on one that is kept for everyone
    for (const path of [undefined, '/']) {
      const { text, value } = await call(room.url, entry, args, { cookie: room.cookies[who], path })
      expect({ who, value, told: told(text) }).toEqual({ who, value: { kind: 'forbidden' }, told: [] })
    }
  }
  expect(await fingerprint(room)).toEqual(before)
  for (const who of may) {
    const was = await fingerprint(room)
    const done = await call(room.url, entry, args, { cookie: room.cookies[who] })
    expect({ who, ok: done.ok, value: done.value }).toMatchObject({ who, ok: true })
    const now = await fingerprint(room)
    if (does) expect(now).not.toEqual(was)
    else expect(now).toEqual(was)
    args = await make(room)
  }
}

async function refusals(entry: string, { may, make }: WriteRow): Promise<void> {
  const cookie = room.cookies[may.includes('anonymous') ? 'anonymous' : 'admin']
  const args = await make(room)
  const before = await fingerprint(room)
  // at once: none of them may do anything, so none can be in another's way
  await Promise.all(
    misshapen(args).map(async ({ how, args: wrong }) => {
      const { ok, setCookie } = await call(room.url, entry, wrong, { cookie })
      expect.soft({ how, ok, setCookie }).toEqual({ how, ok: false, setCookie: [] })
    }),
  )
  const foreign = [null, 'null', 'https://elsewhere.example', room.url.replace(/\d+$/, '1'), 'x']
  await Promise.all(
    foreign.map(async (origin) => {
      const { ok, setCookie } = await call(room.url, entry, args, { cookie, origin })
      expect({ origin, ok, setCookie }).toEqual({ origin, ok: false, setCookie: [] })
    }),
  )
  expect(await fingerprint(room)).toEqual(before)
}

/** A page as text, in one language. */
const WRITTEN = '[locale]/(reader)/claims/[claim]/written.tsx'

test('cached reads tell everyone the same', async () => {
  const ids = ['zzzzzzzzzzzz', room.ids.hidden.story, room.ids.hidden.claim, room.ids.hidden.report]
  const files = ['read.ts', 'read-sources.ts', 'drawn.ts', 'timeline.ts', WRITTEN].map(
    (file) => `cached reads app/${file}`,
  )
  const written = manifest().idsOf(`cached reads app/${WRITTEN}`)
  for (const action of files.flatMap(manifest().idsOf)) {
    const texts = new Set<string>()
    for (const who of ['anonymous', 'admin'] as const)
      for (const id of ids) {
        const headers = {
          'Next-Action': action,
          Origin: room.url,
          'Content-Type': 'text/plain;charset=UTF-8',
        }
        const asked = {
          method: 'POST',
          body: JSON.stringify(written.includes(action) ? ['en', id] : [id]),
          headers,
          cookie: room.cookies[who],
        }
        const { text } = await ask(room.url, '/stories', asked)
        expect({ who, told: told(text) }).toEqual({ who, told: [] })
        texts.add(text)
      }
    expect(texts.size).toBe(1)
  }
})

test('candidates are for the desk', async () => {
  const path = (statement: string) =>
    `/desk/reports/${room.ids.hidden.report}/candidates?statement=${statement}`
  for (const who of viewers) {
    const { status, text } = await ask(room.url, path(room.ids.hidden.statement!), {
      cookie: room.cookies[who],
    })
    const may = ['editor', 'other editor', 'admin'].includes(who)
    expect({ who, status, told: told(text) }).toEqual({
      who,
      status: may ? 200 : 404,
      told: may ? [words.story, words.claim] : [],
    })
    const unknown = await ask(room.url, path('zzzzzzzzzzzz'), { cookie: room.cookies[who] })
    if (!may) expect(unknown.text).toBe(text)
  }
})

test('the inbox is for the desk', async () => {
  const key = `unfiled:${room.ids.hidden.unfiled}`
  for (const who of viewers) {
    const may = ['editor', 'other editor', 'admin'].includes(who)
    const cookie = room.cookies[who]
    const list = await ask(room.url, '/desk/inbox/list', { cookie })
    expect({ who, status: list.status, there: list.text.includes(key) }).toEqual({
      who,
      status: may ? 200 : 404,
      there: may,
    })
    const rows = await ask(room.url, `/desk/inbox/rows?key=${encodeURIComponent(key)}`, { cookie })
    expect({ who, told: told(rows.text) }).toEqual({ who, told: may ? [words.unfiled] : [] })
  }
})

test('things by name are for the desk', async () => {
  for (const who of viewers) {
    const may = ['editor', 'other editor', 'admin'].includes(who)
    const found = await ask(room.url, '/desk/search/things?q=ombrelad', { cookie: room.cookies[who] })
    expect({ who, status: found.status, told: told(found.text) }).toEqual({
      who,
      status: may ? 200 : 404,
      told: may ? [words.claim] : [],
    })
  }
})

test('bringing in is for the desk, from our own pages, in the right shape', async () => {
  const path = '/desk/reports/new/bring-in'
  const send = (who: Viewer, body: string, origin: string | null = room.url) =>
    ask(room.url, path, {
      method: 'POST',
      body,
      cookie: room.cookies[who],
      headers: { 'Content-Type': 'application/json', ...(origin ? { Origin: origin } : {}) },
    })
  const text = `The weir was closed at noon, said the Water Board. Number ${process.pid}.`
  const valid = JSON.stringify({ way: 'paste', text })
  const before = await fingerprint(room)
  for (const who of viewers.filter((one) => !['editor', 'other editor', 'admin'].includes(one)))
    expect({ who, text: (await send(who, valid)).text }).toEqual({
      who,
      text: '{"outcome":{"kind":"forbidden"}}\n',
    })
  for (const origin of [null, 'null', 'https://elsewhere.example'])
    expect((await send('editor', valid, origin)).text).toContain('forbidden')
  for (const wrong of [
    '',
    '{',
    '[]',
    'null',
    '{"way":"paste"}',
    JSON.stringify({ way: 'paste', text, extra: 1 }),
  ])
    expect((await send('editor', wrong)).text).toContain('"kind":"invalid"')
  expect(await fingerprint(room)).toEqual(before)
  expect((await send('other editor', valid)).text).toContain('"kind":"ok"')
  expect(await fingerprint(room)).not.toEqual(before)
})

test('what is not published looks like what never was', async () => {
  const { hidden: ids } = room.ids
  const pairs = [
    ['stories', ids.story],
    ['claims', ids.claim],
    ['reports', ids.report],
    ['reports', ids.rejected],
    ['desk/claims', ids.claim],
    ['desk/stories', ids.story],
    ['desk/reports', ids.report],
  ] as const
  for (const who of ['anonymous', 'reader'] as const)
    for (const [noun, id] of pairs)
      for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
        const asked = { cookie: room.cookies[who], headers }
        const look = async (one: string) => {
          const { status, text } = await follow(room.url, `/${noun}/${one}`, asked)
          // a desk page comes in parts, in whatever order they are ready
          const said = noun.startsWith('desk') ? [whereTo(text), visible(text)] : text.replaceAll(one, '(id)')
          return { status, said }
        }
        // the first look fills the cache; what differs then is that one was asked before
        const there = [await look(id!), await look(id!)]
        const never = [await look('zzzzzzzzzzzz'), await look('zzzzzzzzzzzz')]
        expect({ who, noun, status: there[0]!.status }).toEqual({ who, noun, status: never[0]!.status })
        expect(there[1]!.said).toEqual(never[1]!.said)
      }
})

const visible = (html: string): string =>
  html.startsWith('<') ? html.replace(/<(script|template)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ') : ''
