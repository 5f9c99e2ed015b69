import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { Scope } from '#domain/access/scopes.ts'
import { scopes } from '#domain/access/scopes.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { arrival, filed, keyRoutes } from '#domain/api/arrival.ts'
import { openApi } from '#domain/api/document.ts'
import { problem } from '#domain/api/problem.ts'
import { readPage, readPlainText } from '#domain/reading/page/read-page.ts'
import { readText } from '#domain/reading/read.ts'
import { readFile } from '#jobs/file/read-file.ts'
import type { World } from '#jobs/world.ts'
import { fakeFetchPage, fakePage } from '#outside/fetch-page.fake.ts'
import { log } from '#outside/log.ts'
import { memoryStore } from '#outside/snapshot-store.fake.ts'
import { Prisma } from '#prisma/client/client.ts'
import * as report from '../../app/api/v1/arrivals/[arrival]/report/route.ts'
import * as one from '../../app/api/v1/arrivals/[arrival]/route.ts'
import * as mail from '../../app/api/v1/arrivals/mail/route.ts'
import * as bring from '../../app/api/v1/arrivals/route.ts'
import { asOwner } from '../../scripts/database/prepare.ts'
import { db } from '../db.ts'
import { password, withPassword } from '../testing/people.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { makeKey, revokeKey } from './keys.ts'

const store = memoryStore()
const page = `<!doctype html><html lang="en"><title>Weir closed</title><article><h1>Weir closed</h1>${'<p>The water board said on Tuesday that the weir would stay closed for two weeks. “It leaks,” said Mira Oss.</p>'.repeat(3)}</article>`
const outside: World = {
  fetchPage: fakeFetchPage({ 'https://quay.example/weir': fakePage(page) }),
  store,
  readFile,
  read: async (input) => {
    const read = input.kind === 'html' ? readPage(input.bytes, input) : readPlainText(input.text, input)
    return { page: read, reading: readText(read.text, { blocks: read.blocks }) }
  },
}
vi.mock('#jobs/world.ts', () => ({ world: () => outside }))
const afterwards = vi.hoisted(() => vi.fn())
vi.mock('next/server', () => ({ after: afterwards }))

const handlers = {
  'post /arrivals': bring.POST,
  'post /arrivals/mail': mail.POST,
  'get /arrivals/{arrival}': one.GET,
  'post /arrivals/{arrival}/report': report.POST,
}
type Address = keyof typeof handlers
let clients = 0
let count = 0
let editor: Extract<Viewer, { kind: 'person' }>

type Sent = {
  key?: string
  id?: string
  body?: string | Uint8Array
  type?: string
  headers?: Record<string, string>
  query?: string
}
async function ask(address: Address, { key, id = '', body, type, headers = {}, query = '' }: Sent) {
  const [method = '', where = ''] = address.split(' ')
  const request = new Request(`https://forged.example/api/v1${where.replace(/\{\w+\}/, id)}${query}`, {
    method: method.toUpperCase(),
    ...(body === undefined ? {} : { body: body as string }),
    headers: {
      'x-onrecord-client': `198.51.100.${clients++ % 200}`,
      ...(key ? { Authorization: `Bearer ${key}` } : {}),
      ...(type ? { 'Content-Type': type } : {}),
      ...headers,
    },
  })
  const answer = await handlers[address](request, { params: Promise.resolve({ arrival: id }) })
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, unknown>,
  }
}
const keyOf = async (viewer: Viewer, ...of: Scope[]) =>
  must(await makeKey(viewer, { name: `wire ${++count}`, scopes: of, days: 30, password }))
const text = () =>
  `The weir, number ${++count}\n\nThe water board said that weir ${count} was closed. “It leaks,” said Mira Oss.`
const asText = (body: string, key: string, headers?: Record<string, string>): Sent => ({
  key,
  body: JSON.stringify({ text: body }),
  type: 'application/json',
  ...(headers ? { headers } : {}),
})
const filing = () => ({
  source: { name: `Gazette ${++count}`, kind: 'news outlet' },
  title: 'Weir closed',
  byline: [],
  language: 'en',
  publishedAt: null,
  publishedPrecision: 'day',
  kind: 'article',
})
const everything = () =>
  Promise.all([db().unfiledSnapshot.count(), db().report.count(), db().arrival.count(), db().history.count()])

beforeEach(async () => {
  editor = await withPassword(await person('editor', 'Noa'))
})

describe('a program with a key', () => {
  it('brings in a link, a text and a file, and is told what the document says', async () => {
    const { token: key, id: keyId } = await keyOf(editor, 'bring in', 'read waiting')
    const pdf = new Uint8Array(fs.readFileSync(path.join(process.cwd(), 'jobs/file/examples/ferry.pdf')))
    const sent: [Sent, object][] = [
      [
        { key, body: JSON.stringify({ link: 'https://quay.example/weir' }), type: 'application/json' },
        { way: 'link', format: 'html', read: { title: 'Weir closed' } },
      ],
      [asText(text(), key), { way: 'paste', format: 'text' }],
      [
        { key, body: pdf, type: 'application/pdf' },
        { way: 'file', format: 'pdf', read: { title: 'Ferry stays in port' } },
      ],
    ]
    const components = (openApi('https://x.example') as { components: { schemas: Record<string, unknown> } })
      .components
    const $defs = JSON.parse(
      JSON.stringify(components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    )
    const byDocument = z.fromJSONSchema({ ...$defs.Arrival, $defs })
    for (const [request, expected] of sent) {
      const { status, body } = await ask('post /arrivals', request)
      expect({ status, body }).toMatchObject({
        status: 201,
        body: { state: 'waiting', report: null, ...expected },
      })
      expect(arrival.parse(body)).toEqual(body)
      expect(byDocument.safeParse(body).error?.issues ?? null).toBeNull()
      expect((await ask('get /arrivals/{arrival}', { key, id: body.id as string })).body).toEqual(body)
      const rows = await db().history.findMany({
        where: { subject: 'key', subjectId: keyId, what: 'brought in' },
      })
      expect(rows.at(-1)?.byName).toMatch(/^Noa through key wire/)
    }
    expect(await store.get((await ask('post /arrivals', sent[2]![0])).body.bytesHash as string)).toEqual(pdf)
  })

  it('files what waits, with a source found or made; history names the person and the key', async () => {
    const { token: key } = await keyOf(editor, 'bring in', 'file')
    const came = await ask('post /arrivals', asText(text(), key))
    expect(came.body.read).toBeNull()
    const id = came.body.id as string
    const wrong = await ask('post /arrivals/{arrival}/report', {
      key,
      id,
      body: JSON.stringify({ ...filing(), language: 'english', extra: 1 }),
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body.reasons).toEqual(expect.arrayContaining([{ field: 'language', reason: 'language' }]))
    const answer = await ask('post /arrivals/{arrival}/report', { key, id, body: JSON.stringify(filing()) })
    expect(answer.status).toBe(201)
    expect(filed.parse(answer.body)).toEqual(answer.body)
    const [row] = await db().history.findMany({
      where: { subject: 'report', subjectId: answer.body.report as string },
    })
    expect(row).toMatchObject({
      what: 'filed',
      byId: editor.id,
      byName: expect.stringContaining('through key'),
    })
    const again = await ask('post /arrivals/{arrival}/report', { key, id, body: JSON.stringify(filing()) })
    expect(again).toMatchObject({ status: 200, body: { report: answer.body.report, already: true } })
    expect((await ask('get /arrivals/{arrival}', { key, id })).body).toMatchObject({
      state: 'on record',
      report: answer.body.report,
    })
  })

  it('files ten reports at once under one source that nobody knew: it is made once', async () => {
    const { token: key } = await keyOf(editor, 'bring in', 'file')
    const { source } = filing()
    const came = await Promise.all(
      Array.from({ length: 10 }, () => ask('post /arrivals', asText(text(), key))),
    )
    const files = await Promise.all(
      came.map(({ body }) =>
        ask('post /arrivals/{arrival}/report', {
          key,
          id: body.id as string,
          body: JSON.stringify({ ...filing(), source }),
        }),
      ),
    )
    expect(files.map(({ status }) => status)).toEqual(Array(10).fill(201))
    expect(await db().source.count({ where: { name: source.name } })).toBe(1)
  }, 60_000)

  it('hands in a message; SPF and DKIM are shown as the message has them', async () => {
    const { token: key } = await keyOf(editor, 'mail')
    const message = `From: Mira <mira@board.example>\r\nSubject: Weir ${++count}\r\nMessage-ID: <${count}@board.example>\r\nAuthentication-Results: mx; dkim=pass\r\n\r\nThe weir is closed, the board says.\r\n`
    const basic = Buffer.from(`key:${key}`).toString('base64')
    const answer = await ask('post /arrivals/mail', {
      body: message,
      type: 'message/rfc822',
      headers: { Authorization: `Basic ${basic}` },
    })
    expect(answer).toMatchObject({
      status: 201,
      body: {
        way: 'mail',
        format: 'mail',
        facts: expect.arrayContaining([{ name: 'authentication', value: 'mx; dkim=pass' }]),
      },
    })
    for (const header of ['Origin', 'Sec-Fetch-Site'])
      expect(
        await ask('post /arrivals/mail', {
          body: message,
          headers: { Authorization: `Basic ${basic}`, [header]: 'null' },
        }),
      ).toMatchObject({ status: 401 })
    // what was handed in as a message is one, whatever its bytes look like
    expect(await ask('post /arrivals/mail', { key, body: '%PDF-1.4 no message' })).toMatchObject({
      status: 422,
      body: { reasons: [{ reason: 'mail.empty' }] },
    })
  })

  it('of an archive of several pages is told which, and names one', async () => {
    const { token: key } = await keyOf(editor, 'bring in')
    const body = new Uint8Array(fs.readFileSync(path.join(process.cwd(), 'jobs/file/examples/two.wacz')))
    const several = await ask('post /arrivals', { key, body })
    expect(several.status).toBe(409)
    const { pages } = problem.parse(several.body)
    const chosen = await ask('post /arrivals', {
      key,
      body,
      query: `?page=${encodeURIComponent(pages![1]!.url)}`,
    })
    expect(chosen).toMatchObject({ status: 201, body: { format: 'archive' } })
    expect(await store.get(chosen.body.containerHash as string)).toEqual(body)
    const [row] = await db().unfiledSnapshot.findMany({
      where: { bytesHash: chosen.body.bytesHash as string },
    })
    expect(row).toMatchObject({
      finalUrl: pages![1]!.url,
      status: null,
      retrievedAt: new Date('2026-11-28T12:25:42Z'),
    })
  })

  it('is told what to do about what cannot be taken, and nothing is kept', async () => {
    const { token: key } = await keyOf(editor, 'bring in')
    const before = await everything()
    const example = (name: string) =>
      new Uint8Array(fs.readFileSync(path.join(process.cwd(), 'jobs/file/examples', name)))
    const wrong: [Sent, number, string?][] = [
      [{ key, body: '{', type: 'application/json' }, 400],
      [{ key, body: '{"text":"x","more":1}', type: 'application/json' }, 400],
      [{ key, body: 'x', query: '?pages=1' }, 400],
      [asText('a\u0000b', key), 422, 'hasNul'],
      [{ key, body: example('locked.pdf') }, 422, 'pdf.locked'],
      [{ key, body: example('scanned.pdf') }, 422, 'pdf.no text'],
      [{ key, body: JSON.stringify({ link: 'https://nowhere.example/' }), type: 'application/json' }, 422],
      [{ key, body: new Uint8Array(11 * 1024 * 1024) }, 413],
      [{ key, body: 'x', headers: { 'Idempotency-Key': 'a b' } }, 400],
    ]
    for (const [sent, status, reason] of wrong) {
      const answer = await ask('post /arrivals', sent)
      expect({
        status: answer.status,
        reason: (answer.body.reasons as { reason: string }[])?.[0]?.reason,
      }).toMatchObject({ status, ...(reason ? { reason } : {}) })
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect(problem.parse(answer.body)).toEqual(answer.body)
    }
    expect(await everything()).toEqual(before)
  })
})

describe('one request, sent fifty times at once', () => {
  it('has one effect, and one answer', async () => {
    const { token: key, id } = await keyOf(editor, 'bring in')
    const before = await everything()
    const sent = asText(text(), key, { 'Idempotency-Key': 'the-same' })
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask('post /arrivals', sent)))
    expect(
      answers.filter(({ status, headers }) => status === 201 && !headers.has('idempotency-replayed')),
    ).toHaveLength(1)
    expect(answers.every(({ status }) => [201, 409].includes(status))).toBe(true)
    const after = await everything()
    expect(after.map((n, at) => n - before[at]!)).toEqual([1, 0, 1, 1])
    const again = await ask('post /arrivals', sent)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.body).toEqual(answers.find(({ status }) => status === 201)!.body)
    expect(await ask('post /arrivals', asText(text(), key, { 'Idempotency-Key': 'the-same' }))).toMatchObject(
      { status: 422 },
    )
    expect(await db().keyCall.count({ where: { keyId: id } })).toBe(1)
  }, 60_000)
})

describe('one request, sent again after the record was away', () => {
  it('was done when its write was kept, and is told so; it is not done twice', async () => {
    const { token: key } = await keyOf(editor, 'bring in')
    const sent = asText(text(), key, { 'Idempotency-Key': 'away' })
    const before = await everything()
    const away = vi.spyOn(db().keyCall, 'updateMany').mockRejectedValueOnce(new Error('Can’t reach it'))
    expect(await ask('post /arrivals', sent)).toMatchObject({ status: 503 })
    away.mockRestore()
    const again = await ask('post /arrivals', sent)
    expect(again.status).toBe(201)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect((await ask('post /arrivals', sent)).body).toEqual(again.body)
    expect((await everything()).map((n, at) => n - before[at]!)).toEqual([1, 0, 1, 1])
  })

  it('of what was filed it is told whether it was on record already, and edges are looked for where it was not', async () => {
    const { token: key, id: keyId } = await keyOf(editor, 'bring in', 'file')
    const came = await ask('post /arrivals', asText(text(), key))
    const file = (name: string): Promise<Awaited<ReturnType<typeof ask>>> =>
      ask('post /arrivals/{arrival}/report', {
        ...{ key, id: came.body.id as string, body: JSON.stringify(filingOnce) },
        headers: { 'Idempotency-Key': name },
      })
    const filingOnce = filing()
    const away = vi.spyOn(db().keyCall, 'updateMany').mockRejectedValueOnce(new Error('Can’t reach it'))
    expect(await file('filed')).toMatchObject({ status: 503 })
    away.mockRestore()
    afterwards.mockClear()
    const again = await file('filed')
    expect(again).toMatchObject({ status: 201, body: { already: false } })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(afterwards).toHaveBeenCalledTimes(1)
    // another's filing was first
    await db().keyCall.updateMany({
      where: { keyId, name: 'filed' },
      data: {
        status: null,
        answer: Prisma.DbNull,
        done: { report: again.body.report as string, already: true },
      },
    })
    expect(await file('filed')).toMatchObject({ status: 200, body: { already: true } })
    expect(afterwards).toHaveBeenCalledTimes(1)
  })
})

describe('who may', () => {
  const addresses = Object.keys(handlers) as Address[]
  it('every address of the document has its handler, and no other has', () => {
    expect(keyRoutes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(addresses.toSorted())
  })

  it('is said by key state and scope, at every address; a refused request changes nothing', async () => {
    const revoked = await keyOf(editor, ...scopes)
    must(await revokeKey(editor, { key: revoked.id }))
    const ended = await keyOf(editor, ...scopes)
    await asOwner(
      process.env.TEST_OWNER_URL!,
      `update access_key set at = now() - interval '2 days', expires_at = now() - interval '1 day' where id = '${ended.id}'`,
    )
    const [suspended, demoted] = [
      await withPassword(await person('editor', 'Gone')),
      await withPassword(await person('admin', 'Was')),
    ]
    const [theirs, formers] = [await keyOf(suspended, ...scopes), await keyOf(demoted, ...scopes)]
    await asOwner(
      process.env.TEST_OWNER_URL!,
      `update person set suspended_at = now() where id = '${suspended.id}'`,
    )
    await asOwner(process.env.TEST_OWNER_URL!, `update person set role = 'reader' where id = '${demoted.id}'`)
    const before = await everything()
    const states: [string, Sent][] = [
      ['none', {}],
      ['cookie alone', { headers: { Cookie: 'onrecord.session=x', Origin: 'http://localhost:3000' } }],
      ['made up', { key: `onr_${'a'.repeat(43)}` }],
      ['another scheme', { headers: { Authorization: `Digest ${revoked.token}` } }],
      ['revoked', { key: revoked.token }],
      ['ended', { key: ended.token }],
      ['owner suspended', { key: theirs.token }],
      ['owner a reader now', { key: formers.token }],
    ]
    for (const address of addresses)
      for (const [state, sent] of states) {
        const answer = await ask(address, {
          ...sent,
          ...(address.startsWith('post') ? { body: text() } : {}),
          id: 'abcdefghjkmn',
        })
        expect({ address, state, status: answer.status }).toEqual({ address, state, status: 401 })
        expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="OnRecord"')
        expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      }
    for (const { method, path: where, scopes: needed } of keyRoutes) {
      const address = `${method} ${where}` as Address
      for (const scope of scopes) {
        const { token: key } = await keyOf(editor, scope)
        const answer = await ask(address, {
          key,
          id: 'abcdefghjkmn',
          ...(method === 'post' ? { body: '' } : {}),
        })
        const inScope = (needed as readonly string[]).includes(scope)
        expect({ address, scope, refused: answer.status === 403 }).toEqual({
          address,
          scope,
          refused: !inScope,
        })
      }
    }
    const now = await everything()
    expect(now.slice(0, 3)).toEqual(before.slice(0, 3))
  })

  it('sees of arrivals only its own, unless it may read what waits', async () => {
    const mine = await keyOf(editor, 'bring in')
    const { body } = await ask('post /arrivals', asText(text(), mine.token))
    const id = body.id as string
    const other = await keyOf(editor, 'bring in')
    expect((await ask('get /arrivals/{arrival}', { key: other.token, id })).status).toBe(404)
    expect((await ask('get /arrivals/{arrival}', { key: mine.token, id })).body.read).toBeNull()
    const reads = await keyOf(editor, 'read waiting')
    expect((await ask('get /arrivals/{arrival}', { key: reads.token, id })).body.read).toMatchObject({
      text: expect.stringContaining('water board'),
    })
    expect((await ask('get /arrivals/{arrival}', { key: reads.token, id: 'abcdefghjkmn' })).status).toBe(404)
  })

  it('and that something failed that nobody expected, which is logged without a word of what was sent', async () => {
    const { token: key } = await keyOf(editor, 'bring in')
    const fault = Object.assign(new TypeError('cannot write “It leaks,” said Mira Oss'), { code: 'P2010' })
    const put = vi.spyOn(store, 'put').mockRejectedValueOnce(fault)
    const [logged, warned] = [vi.spyOn(log, 'error'), vi.spyOn(process, 'emitWarning')]
    expect(await ask('post /arrivals', asText(text(), key))).toMatchObject({ status: 503 })
    expect(logged.mock.calls).toEqual([[{ fault: 'TypeError', code: 'P2010' }, 'a way in failed']])
    expect(warned).not.toHaveBeenCalled()
    for (const spy of [put, logged, warned]) spy.mockRestore()
  })

  it('and that the record is away, before it is known who asks', async () => {
    const { token: key } = await keyOf(editor, 'bring in')
    const away = Object.assign(new Error('Can’t reach database server'), { code: 'P1001' })
    const [looked, logged] = [
      vi.spyOn(db().accessKey, 'findUnique').mockRejectedValueOnce(away),
      vi.spyOn(log, 'error'),
    ]
    const { status, headers, body } = await ask('post /arrivals', asText(text(), key))
    expect({ status, body }).toMatchObject({ status: 503, body: { title: 'The record cannot be read now' } })
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(logged.mock.calls).toEqual([[{ fault: 'Error', code: 'P1001' }, 'a way in failed']])
    for (const spy of [looked, logged]) spy.mockRestore()
  })

  it('and how often: then it is told to wait', async () => {
    const { token: key } = await keyOf(editor, 'bring in')
    const answers = []
    for (let n = 0; n < 61; n++)
      answers.push(await ask('get /arrivals/{arrival}', { key, id: 'abcdefghjkmn' }))
    expect(answers.slice(0, 60).every(({ status }) => status === 404)).toBe(true)
    expect(answers[60]).toMatchObject({ status: 429, body: { title: 'Too many requests' } })
    expect(Number(answers[60]!.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
