import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openApi } from '#domain/api/document.ts'
import { problems } from '#domain/api/problem.ts'
import { routes, shapes } from '#domain/api/routes.ts'
import { loadNewsroom, type Newsroom } from '#prisma/seed/newsroom.ts'
import * as v1Nowhere from '../app/api/v1/[...nowhere]/route.ts'
import * as v1Actor from '../app/api/v1/actors/[actor]/route.ts'
import * as v1ActorStatements from '../app/api/v1/actors/[actor]/statements/route.ts'
import * as v1Check from '../app/api/v1/checks/[check]/route.ts'
import * as v1Claim from '../app/api/v1/claims/[claim]/route.ts'
import * as v1Figure from '../app/api/v1/figures/[figure]/route.ts'
import * as v1Document from '../app/api/v1/openapi.json/route.ts'
import * as v1Report from '../app/api/v1/reports/[report]/route.ts'
import * as v1Page from '../app/api/v1/route.ts'
import * as v1Cases from '../app/api/v1/sources/[source]/cases/route.ts'
import * as v1Source from '../app/api/v1/sources/[source]/route.ts'
import * as v1Sources from '../app/api/v1/sources/route.ts'
import * as v1Story from '../app/api/v1/stories/[story]/route.ts'
import * as v1Timeline from '../app/api/v1/stories/[story]/timeline/route.ts'
import * as v1Stories from '../app/api/v1/stories/route.ts'
import { hideThings, weave } from '../scripts/testing/hidden.ts'
import { hiddenSource, words } from '../scripts/testing/hidden-words.ts'
import { db } from './db.ts'
import { merge, undoMerge } from './merge/merge.ts'
import { must } from './testing/small.fixture.ts'

// kept whole by the framework; here every read is made anew
vi.mock('next/cache', () => ({ cacheLife: () => undefined, cacheTag: () => undefined }))

type Hidden = Awaited<ReturnType<typeof hideThings>>
type Json = Record<string, unknown>
let newsroom: Newsroom
let hidden: Hidden
let clients = 0
let client = ''

const handlers = {
  '/stories': v1Stories,
  '/stories/{story}': v1Story,
  '/stories/{story}/timeline': v1Timeline,
  '/claims/{claim}': v1Claim,
  '/checks/{check}': v1Check,
  '/reports/{report}': v1Report,
  '/sources': v1Sources,
  '/sources/{source}': v1Source,
  '/sources/{source}/cases': v1Cases,
  '/figures/{figure}': v1Figure,
  '/actors/{actor}': v1Actor,
  '/actors/{actor}/statements': v1ActorStatements,
}
type Path = keyof typeof handlers
const base = 'http://localhost:3000/api/v1'

async function ask(path: Path, id = '', query = '', headers: Record<string, string> = {}): Promise<Response> {
  const [, name] = /\{(\w+)\}/.exec(path) ?? []
  const address = `https://forged.example/api/v1${path.replace(/\{\w+\}/, id)}${query}`
  const request = new Request(address, { headers: { 'x-onrecord-client': client, ...headers } })
  return handlers[path].GET(request, { params: Promise.resolve(name ? { [name]: id } : undefined) })
}
const told = async (path: Path, id = '', query = ''): Promise<Json> => {
  const answer = await ask(path, id, query)
  const body = (await answer.json()) as Json
  expect({ path, id, query, status: answer.status, body: answer.status === 200 || body }).toEqual({
    path,
    id,
    query,
    status: 200,
    body: true,
  })
  return body
}

beforeAll(async () => {
  const put = async () => undefined
  hidden = await hideThings(put)
  newsroom = await loadNewsroom(put, () => 'a long pass phrase')
  await weave(hidden, newsroom)
}, 180_000)
beforeEach(() => {
  client = `192.0.2.${++clients}`
})

/** Everything public that can be asked for by an id. */
async function all(): Promise<[Path, string][]> {
  const { stories, claims, reports, sources, actors } = newsroom
  const checks = await db().check.findMany({ select: { id: true }, take: 100 })
  const figures = await db().figure.findMany({ select: { id: true }, take: 100 })
  const of = (path: Path, ids: Iterable<string>) => [...ids].map((id): [Path, string] => [path, id])
  return [
    ['/stories', ''],
    ['/sources', ''],
    ...of('/stories/{story}', stories.values()),
    ...of('/stories/{story}/timeline', stories.values()),
    ...of('/claims/{claim}', claims.values()),
    ...of('/reports/{report}', reports.values()),
    ...of('/sources/{source}', sources.values()),
    ...of('/sources/{source}/cases', sources.values()),
    ...of('/actors/{actor}', actors.values()),
    ...of('/actors/{actor}/statements', actors.values()),
    ...of(
      '/checks/{check}',
      checks.map(({ id }) => id),
    ),
    ...of(
      '/figures/{figure}',
      figures.map(({ id }) => id),
    ),
  ]
}

/** A shape of the document as a schema again: what a client that has only the document would check. */
function ofDocument(name: string): z.ZodType {
  const { components } = openApi('https://x.example') as { components: { schemas: Json } }
  const text = JSON.stringify(components.schemas).replaceAll('#/components/schemas/', '#/$defs/')
  const $defs = JSON.parse(text) as Json
  return z.fromJSONSchema({ ...($defs[name] as Json), $defs } as Parameters<typeof z.fromJSONSchema>[0])
}

describe('what programs are told', () => {
  it('is at every address what the document says, and nothing besides', async () => {
    expect(Object.keys(handlers).sort()).toEqual(routes.map(({ path }) => path).sort())
    const byDocument = new Map(routes.map(({ answer }) => [answer, ofDocument(answer)] as const))
    const seen = new Set<string>()
    for (const [path, id] of await all()) {
      const answer = await ask(path, id)
      if (answer.status === 404) continue // a report or source of which nothing is public
      const body = await answer.json()
      const { answer: name } = routes.find((route) => route.path === path)!
      expect({ path, id, body: shapes[name].parse(body) }).toEqual({ path, id, body })
      const checked = byDocument.get(name)!.safeParse(body)
      expect({ path, id, wrong: checked.error?.issues ?? null }).toEqual({ path, id, wrong: null })
      seen.add(path)
      client = `192.0.2.${++clients}`
    }
    expect([...seen].sort()).toEqual(Object.keys(handlers).sort())
    const schema = byDocument.get('Story')!
    expect(schema.safeParse({ id: 'x' }).success).toBe(false)
  })

  it('holds nothing that is not published', async () => {
    const texts: string[] = []
    for (const [path, id] of await all()) {
      texts.push(await (await ask(path, id)).text())
      if (/story|claim/.test(path)) texts.push(await (await ask(path, id, '?had=2099-01-01')).text())
      client = `192.0.2.${++clients}`
    }
    const text = texts.join('\n')
    expect(text.length).toBeGreaterThan(100_000)
    const secrets = [hiddenSource, ...Object.values(words), ...Object.values(hidden)]
    expect(secrets.filter((word) => text.includes(word))).toEqual([])
  })

  it('is the same of what is hidden and of what is not there', async () => {
    const asked: [Path, string][] = [
      ['/stories/{story}', hidden.story],
      ['/stories/{story}/timeline', hidden.story],
      ['/claims/{claim}', hidden.claim],
      ['/reports/{report}', hidden.report],
      ['/reports/{report}', hidden.rejected],
      ['/sources/{source}', hidden.source],
      ['/sources/{source}/cases', hidden.source],
      ['/actors/{actor}', hidden.actor],
      ['/actors/{actor}/statements', hidden.actor],
      ['/checks/{check}', hidden.claim],
      ['/figures/{figure}', hidden.claim],
    ]
    for (const [path, id] of asked)
      for (const query of [
        '',
        ...(/story|claim/.test(path) ? ['?had=2099-01-01', '?known=2020-01-01'] : []),
      ]) {
        const [one, other] = [await ask(path, id, query), await ask(path, 'madeupmadeup', query)]
        expect({ path, query, status: one.status }).toEqual({ path, query, status: 404 })
        expect(await one.text()).toBe(await other.text())
        const named = [...one.headers].filter(([name]) => !name.startsWith('ratelimit'))
        expect(named).toEqual([...other.headers].filter(([name]) => !name.startsWith('ratelimit')))
      }
    expect((await ask('/claims/{claim}', 'a\0b')).status).toBe(404)
  })

  it('has absolute addresses of the house, whatever host a request names', async () => {
    const id = newsroom.stories.get('water-for-belmara')!
    const story = await told('/stories/{story}', id, '?locale=he')
    expect(story).toMatchObject({
      self: `${base}/stories/${id}`,
      page: `http://localhost:3000/he/stories/${id}`,
    })
    const { next } = await told('/stories', '', '?limit=1')
    expect(next).toMatch(/^http:\/\/localhost:3000\/api\/v1\/stories\?limit=1&after=/)
  })

  it('says status and reason in the language that is asked for', async () => {
    const id = newsroom.claims.get('road-mined')!
    const [en, ar] = [await told('/claims/{claim}', id), await told('/claims/{claim}', id, '?locale=ar')]
    const [one, other] = [en.status, ar.status] as { reason: string; status: string }[]
    expect(one!.reason).toMatch(/^[A-Z].*\.$/)
    expect(other!.reason).toMatch(/\p{Script=Arabic}/u)
    expect(other!.status).toBe(one!.status)
  })

  it('keeps offsets in code points', async () => {
    const report = await told('/reports/{report}', newsroom.reports.get('courier-offer')!)
    const { text } = report.snapshot as { text: string }
    const points = Array.from(text)
    const statements = report.statements as { words: string; content: [number, number][] }[]
    expect(statements.length).toBeGreaterThan(0)
    for (const { words: said, content } of statements)
      expect(content.map(([from, to]) => points.slice(from, to).join('')).join(' … ')).toBe(said)
  })
})

describe('pages', () => {
  it('neither repeat nor miss a row, and are of what was asked', async () => {
    const walk = async (path: Path, id: string, query: string) => {
      const rows: Json[] = []
      for (let after = query; ; ) {
        const { data, next } = await told(path, id, after)
        rows.push(...(data as Json[]))
        if (!next) return rows
        after = new URL(next as string).search
        client = `192.0.2.${++clients}`
      }
    }
    const story = newsroom.stories.get('water-for-belmara')!
    for (const [path, id, size] of [
      ['/stories', '', 1],
      ['/sources', '', 3],
      ['/stories/{story}/timeline', story, 7],
      ['/actors/{actor}/statements', newsroom.actors.get('upland-front')!, 2],
    ] as [Path, string, number][]) {
      const whole = (await told(path, id, path.endsWith('timeline') ? '?limit=500' : '?limit=100')).data
      expect((whole as Json[]).length).toBeGreaterThan(size)
      expect(await walk(path, id, `?limit=${size}`)).toEqual(whole)
    }
    const wires = await walk('/sources', '', '?kind=wire%20agency&limit=1')
    expect(wires.length).toBeGreaterThan(0)
    expect(wires.filter(({ kind }) => kind !== 'wire agency')).toEqual([])
  })
})

describe('as of a moment', () => {
  it('is cut as the pages are', async () => {
    const id = newsroom.claims.get('road-mined')!
    const now = await told('/claims/{claim}', id)
    const early = await told('/claims/{claim}', id, '?known=2000-01-01')
    expect((now.statements as Json[]).length).toBeGreaterThan(0)
    expect(early).toMatchObject({ statements: [], positions: null, asOf: { clock: 'known' } })
    const late = await told('/claims/{claim}', id, '?had=2099-01-01T00:00:00Z')
    expect(late).toMatchObject({ asOf: { clock: 'had', at: '2099-01-01T00:00:00.000Z' } })
    expect(late.statements).toEqual(now.statements)
    const before = await ask('/claims/{claim}', id, '?had=2000-01-01')
    expect(before.status).toBe(404)
    expect(await before.json()).toMatchObject({ type: `${base}#not-yet` })
  })
})

describe('what was merged', () => {
  it('leads to what it is now, with the question as it was', async () => {
    const [from, into] = [newsroom.claims.get('fuel-barge')!, newsroom.claims.get('road-mined')!]
    const editor = newsroom.people.get('noa')!
    const pair = { kind: 'claim', from, into }
    const { merge: id } = must(await merge(editor, { ...pair, why: 'They are the same.' }))
    const answer = await ask('/claims/{claim}', from, '?locale=ar')
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe(`${base}/claims/${into}?locale=ar`)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    must(await undoMerge(editor, { id }))
    expect((await ask('/claims/{claim}', from)).status).toBe(200)
  })

  it('leads to an actor, and to what it said, under the one that is left', async () => {
    const [from, into] = [newsroom.actors.get('gazette-officials')!, newsroom.actors.get('talks-official')!]
    const editor = newsroom.people.get('noa')!
    const { merge: id } = must(await merge(editor, { kind: 'actor', from, into, why: 'The same people.' }))
    for (const [path, end] of [
      ['/actors/{actor}', ''],
      ['/actors/{actor}/statements', '/statements'],
    ] as const) {
      const answer = await ask(path, from)
      expect(answer.status).toBe(308)
      expect(answer.headers.get('location')).toBe(`${base}/actors/${into}${end}`)
    }
    must(await undoMerge(editor, { id }))
    expect((await ask('/actors/{actor}', from)).status).toBe(200)
  })

  it('makes what it was merged into public, as the pages do, until that is undone', async () => {
    const editor = newsroom.people.get('noa')!
    const pair = { kind: 'claim', from: newsroom.claims.get('fuel-barge')!, into: hidden.claim }
    const { merge: id } = must(await merge(editor, { ...pair, why: 'They are the same.' }))
    const [one, into] = [await ask('/claims/{claim}', pair.from), await ask('/claims/{claim}', hidden.claim)]
    expect([one.status, into.status]).toEqual([308, 200])
    must(await undoMerge(editor, { id }))
    expect((await ask('/claims/{claim}', hidden.claim)).status).toBe(404)
  })
})

describe('a report that was edited', () => {
  it('tells how, also one that was merged into another, under its own name', async () => {
    const [from, into] = [newsroom.reports.get('post-ilmar')!, newsroom.reports.get('wire-ilmar')!]
    const { edits, absence, source } = await told('/reports/{report}', from)
    const page = `http://localhost:3000/reports/${from}/changes/1`
    expect(edits).toMatchObject([{ number: 1, from: 1, to: 2, silent: true, note: null, page }])
    expect(absence).toBeNull()
    expect(await told('/reports/{report}', into)).toMatchObject({ edits: [], merged: [] })
    const editor = newsroom.people.get('noa')!
    const { merge: id } = must(await merge(editor, { kind: 'report', from, into, why: 'They are the same.' }))
    expect(await told('/reports/{report}', into)).toMatchObject({
      edits: [],
      merged: [{ source, edits, absence }],
    })
    must(await undoMerge(editor, { id }))
  })
})

describe('what goes wrong', () => {
  it('is a problem that says what to do', async () => {
    const id = newsroom.claims.get('road-mined')!
    const wrong: [Path, string, string, string][] = [
      ['/stories', '', '?limit=0', 'limit'],
      ['/stories', '', '?limit=101', 'limit'],
      ['/stories', '', '?after=zzz', 'after'],
      ['/stories', '', `?after=${btoa('%5B%222026-13-45T00%3A00%3A00.000Z%22%2C%22a%22%5D')}`, 'after'],
      ['/sources', '', '?kind=blog', 'kind'],
      [
        '/actors/{actor}/statements',
        newsroom.actors.get('olvane')!,
        `?after=${btoa('%5B%22madeup%22%5D')}`,
        'after',
      ],
      ['/stories', '', '?languge=en', 'languge'],
      ['/claims/{claim}', id, '?known=yesterday', 'known'],
      ['/claims/{claim}', id, '?known=2026-01-01&had=2026-01-01', 'both'],
      ['/claims/{claim}', id, '?locale=fr', 'locale'],
      ['/claims/{claim}', id, '?locale=ar&locale=he', 'twice'],
    ]
    for (const [path, one, query, says] of wrong) {
      const answer = await ask(path, one, query)
      expect({ query, status: answer.status }).toEqual({ query, status: 400 })
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      const body = shapes.Problem.parse(await answer.json())
      expect(body.detail).toContain(says)
      expect(body.type).toBe(`${base}#bad-request`)
    }
    const request = new Request(`${base}/nowhere/at/all?x=1`, { headers: { 'x-onrecord-client': client } })
    const nowhere = await v1Nowhere.GET(request, {
      params: Promise.resolve({ nowhere: ['nowhere', 'at', 'all'] }),
    })
    expect(nowhere.status).toBe(404)
    expect(shapes.Problem.parse(await nowhere.json()).status).toBe(404)
  })

  it('is told apart from what is slow to come: one client is refused, another is not', async () => {
    const first = await ask('/stories')
    expect(first.headers.get('ratelimit-policy')).toBe('"minute";q=300;w=60')
    expect(first.headers.get('ratelimit')).toMatch(/^"minute";r=299;t=\d+$/)
    for (let n = 0; n < 299; n++) await ask('/stories', '', '?limit=0')
    const refused = await ask('/stories')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
    expect(shapes.Problem.parse(await refused.json()).type).toBe(`${base}#too-many`)
    client = '198.51.100.1'
    expect((await ask('/stories')).status).toBe(200)
  })
})

describe('between machines', () => {
  it('nothing is sent twice, and any origin may ask', async () => {
    const id = newsroom.stories.get('water-for-belmara')!
    const answer = await ask('/stories/{story}', id)
    const etag = answer.headers.get('etag')!
    const again = await ask('/stories/{story}', id, '', { 'If-None-Match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('access-control-allow-origin')).toBe('*')
    const other = await ask('/stories/{story}', id, '?locale=he', { 'If-None-Match': etag })
    expect(other.status).toBe(200)
    const preflight = await v1Story.OPTIONS()
    expect(preflight.headers.get('access-control-allow-headers')).toBe('If-None-Match')
    const page = await told('/stories', '', '?limit=1')
    expect((await ask('/stories', '', '?limit=1')).headers.get('link')).toBe(`<${page.next}>; rel="next"`)
  })

  it('the description names every address and every problem', async () => {
    const document = (await (await v1Document.GET(new Request(`${base}/openapi.json`))).json()) as Json
    expect(document).toEqual(JSON.parse(JSON.stringify(openApi('http://localhost:3000'))))
    const page = await (await v1Page.GET(new Request(base))).text()
    for (const { path } of routes) expect(page).toContain(path)
    for (const kind of Object.keys(problems)) expect(page).toContain(`id="${kind}"`)
    expect(page).not.toContain('<script')
  })
})
