import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { type EdgeItem, edgeKind, edgeKinds } from '#domain/check/edge-view.ts'
import { addClaim } from '../claim/add.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { addSource } from '../source/write.ts'
import { addStatement } from '../statement/correct.ts'
import { tie } from '../statement/tie.ts'
import { asked } from '../testing/queries.fixture.ts'
import { filed, must, person, wording } from '../testing/small.fixture.ts'
import { decideEdge, decideReliance } from './decide-edge.ts'
import { type EdgePage, edgeCount, edgeQueue } from './edge-queue.ts'
import { findEdges } from './find-edges.ts'
import { findEdgesBehind } from './find-edges-behind.ts'

let admin: Viewer
let editor: Viewer
let other: Viewer
let story: string
let claim: string

const own = () => crypto.randomUUID().replaceAll('-', ' ')

async function worded(
  text: string,
  into: Record<string, unknown>,
): Promise<{ claim: string; story: string }> {
  const fields = { wording: text, kind: 'event', about: null, scope: null, language: 'en', happened: null }
  return must(await addClaim(editor, { claim: { ...fields, story: into }, tie: null }))
}
type Given = {
  source?: string
  chain?: Record<string, unknown>[]
  on?: string
  before?: string
  after?: string
  publishedAt?: string
}

/** A report with one statement on a claim; `before` and `after` stand round it in the text. */
async function said(given: Given = {}): Promise<{ report: string; statement: string }> {
  const words = `no way through ${own()}`
  const text = `${own()}. ${given.before ?? 'Somebody said'} ${words}${given.after ?? ''}. ${own()}.`
  const when = given.publishedAt ? { publishedAt: given.publishedAt } : {}
  const { report } = await filed(editor, { text, source: given.source ?? `Paper ${own()}`, ...when })
  const start = Array.from(text.slice(0, text.indexOf(given.before ?? 'Somebody'))).length
  const made = await addStatement(editor, {
    report,
    snapshot: 1,
    wording: { ...wording(text, words), source: [[start, start + 8]], chain: given.chain ?? [] },
  })
  const { statement } = must(made)
  const version = await db().history.count({ where: { subject: 'statement', subjectId: statement } })
  must(await tie(editor, { statement, version, claim: given.on ?? claim, value: 'affirms' }))
  return { report, statement }
}
const unnamed = (name = 'Daressan officials', more: Record<string, unknown> = {}) => [
  { name, kind: 'unnamed', ...more },
]
const queue = async (filter: Record<string, unknown> = {}): Promise<EdgePage> => {
  must(await findEdges(editor))
  return must(await edgeQueue(editor, { story, ...filter }))
}
const decide = (viewer: Viewer, { of, version }: EdgeItem, answer: boolean | null) =>
  of.kind === 'origins'
    ? decideEdge(viewer, { claim: of.claim, a: of.a, b: of.b, same: answer, version })
    : decideReliance(viewer, {
        reliance: of.reliance,
        version,
        state: answer === null ? 'found' : answer ? 'confirmed' : 'rejected',
      })
const status = async (of = claim) => must(await claimOf(editor, of)).status.status

beforeAll(async () => {
  ;[admin, editor, other] = [
    await person('admin'),
    await person('editor', 'Sami'),
    await person('editor', 'Noa'),
  ]
})
beforeEach(async () => {
  const made = await worded(`The road is closed ${own()}`, { title: `Roads ${own()}`, summary: '' })
  claim = made.claim
  story = made.story
})

describe('the queue of open edges', () => {
  it('begins with those whose answer would change a status, and says to what', async () => {
    await said({ chain: unnamed() })
    await said({ chain: unnamed('two Daressan officials') })
    const { items } = await queue()
    expect(items).toMatchObject([
      {
        kind: 'unnamed',
        why: 'P1',
        version: 0,
        claim: {
          id: claim,
          change: { status: 'possibly corroborated', confirmed: 'unverified', rejected: 'corroborated' },
        },
        because: ['descriptor'],
      },
    ])
    must(await decide(editor, items[0]!, true))
    expect(await status()).toBe('unverified')
    expect((await queue()).items).toEqual([])
    must(await decide(editor, { ...items[0]!, version: 1 }, null))
    expect(await status()).toBe('possibly corroborated')
    expect((await queue()).items).toMatchObject([{ key: items[0]!.key, version: 2 }])
    must(await decide(editor, { ...items[0]!, version: 2 }, false))
    expect(await status()).toBe('corroborated')
  })

  it('shows the words that speak for an edge, with who speaks marked in them', async () => {
    const before = 'Official said on condition of anonymity that'
    await said({ chain: unnamed('a Daressan official'), before })
    await said({ chain: unnamed('a Daressan official') })
    const [item] = (await queue()).items
    const [a, b] = [item!.a, item!.b].sort((x, y) =>
      x.speaker!.whyUnnamed ? -1 : y.speaker!.whyUnnamed ? 1 : 0,
    )
    expect(a!.speaker).toMatchObject({
      number: 'one',
      office: 'Daressan official',
      whyUnnamed: 'on condition of anonymity',
    })
    expect(b!.speaker!.whyUnnamed).toBeNull()
    expect(a!.passage!.excerpt.runs.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      'Official',
    ])
    expect(a!.passage!.excerpt.runs.map(({ text }) => text).join('')).toMatch(
      /^Official said .* no way through/,
    )
  })

  it('weighs a reliance that does not count: confirming it would leave one newsroom', async () => {
    const wire = await said({ source: `Wire ${own()}` })
    const paper = await said()
    const { source } = await db().report.findUniqueOrThrow({
      where: { id: wire.report },
      include: { source: true },
    })
    const row = {
      fromReportId: paper.report,
      toSourceId: source.id,
      kind: 'reprints',
      certain: false,
      foundBy: 'canonical link',
    }
    const { id } = await db().reliance.create({ data: { id: own().replaceAll(' ', ''), ...row } })
    must(await decideReliance(editor, { reliance: id, version: 0, state: 'rejected' }))
    must(await decideReliance(editor, { reliance: id, version: 1, state: 'found' }))
    expect(await status()).toBe('corroborated')
    const [item] = (await queue()).items
    expect(item).toMatchObject({
      kind: 'publisher',
      counts: false,
      version: 2,
      claim: {
        change: { status: 'corroborated', confirmed: 'possibly corroborated', rejected: 'corroborated' },
      },
    })
    must(await decide(editor, item!, true))
    expect(await status()).toBe('possibly corroborated')
    expect((await queue({ kind: 'stand-in' })).items).toMatchObject([{ why: 'P5' }])
  })

  it('names the owner of two newsrooms from the source record', async () => {
    const owner = `Group ${own()}`
    const fields = {
      kind: 'news outlet',
      homepage: null,
      language: 'en',
      country: null,
      actor: null,
      domains: [],
      carries: [],
    }
    for (const name of [`One ${owner}`, `Two ${owner}`]) {
      must(await addSource(admin, { ...fields, name, owner }))
      await said({ source: name })
    }
    const [item] = (await queue({ kind: 'owner' })).items
    expect(item).toMatchObject({
      why: 'P3',
      facts: [{ kind: 'owner', owner, sources: [expect.any(String), expect.any(String)] }],
    })
    expect((await queue({ kind: 'unnamed' })).items).toEqual([])
  })

  it('offers speakers of one story who never meet on a claim, but not of two countries', async () => {
    const second = await worded(`The bridge is closed ${own()}`, { id: story })
    await said({ chain: unnamed('a Daressan official', { country: 'XB' }) })
    await said({ chain: unnamed('Daressan officials', { country: 'XB' }), on: second.claim })
    await said({ chain: unnamed('Daressan officials', { country: 'XA' }), on: second.claim })
    const across = (await queue()).items.filter(({ claim: on }) => on?.change === null)
    expect(across).toMatchObject([{ why: 'P1', because: ['descriptor', 'country'] }])
    must(await decide(editor, across[0]!, false))
    expect((await queue()).items.filter(({ claim: on }) => on?.change === null)).toEqual([])
    must(await decide(editor, { ...across[0]!, version: 1 }, null))
    expect((await queue()).items.filter(({ claim: on }) => on?.change === null)).toHaveLength(1)
  })

  it('a report that came later takes the place of the one that stood for it, once confirmed', async () => {
    const gazette = `Gazette ${own()}`
    const chain = [
      { name: gazette, kind: 'outlet' },
      { name: 'Mara Tesh', kind: 'person' },
    ]
    await said({ chain, publishedAt: '2026-09-03T10:00:00Z' })
    const first = await said({ source: gazette, publishedAt: '2026-09-02T10:00:00Z' })
    const [tied] = (await queue({ kind: 'stand-in' })).items.filter(({ of }) => of.kind === 'reliance')
    expect(tied).toMatchObject({
      foundBy: 'report on record now',
      b: { passage: { report: { id: first.report } } },
    })
    expect(await status()).toBe('possibly corroborated')
    must(await decide(editor, tied!, true))
    expect(await status()).toBe('single source')
    expect((await queue()).items).toEqual([])
    must(await decide(editor, { ...tied!, version: tied!.version + 1 }, null))
    expect(await status()).toBe('possibly corroborated')
  })

  it('is gone through page by page without a gap or a repetition', async () => {
    for (let at = 0; at < 5; at++) await said({ chain: unnamed() })
    must(await findEdges(editor))
    const seen: string[] = []
    for (let after: string | null = null, pages = 0; pages < 9; pages++) {
      const page: EdgePage = must(await edgeQueue(editor, { story, ...(after ? { after } : {}) }, 3))
      seen.push(...page.items.map(({ key }) => key))
      after = page.next
      if (!after) break
    }
    expect(seen).toHaveLength(10)
    expect(new Set(seen).size).toBe(10)
    expect((await edgeQueue(editor, { after: 'nonsense' })).kind).toBe('invalid')
    expect((await edgeQueue(editor, { kind: 'nonsense' })).kind).toBe('invalid')
    expect(must(await edgeCount(editor))).toBeGreaterThanOrEqual(10)
  })

  it('lists every edge under the kind that it is called by', async () => {
    const all = async (kind?: string) =>
      (must(await edgeQueue(editor, kind ? { kind } : {}, 500)) as EdgePage).items
    must(await findEdges(editor))
    const every = await all()
    for (const kind of edgeKinds)
      expect((await all(kind)).map(({ key }) => key).sort()).toEqual(
        every
          .filter((item) => edgeKind(item.why, item.foundBy) === kind)
          .map(({ key }) => key)
          .sort(),
      )
  })

  it('is for editors alone', async () => {
    for (const viewer of [anonymous, await person('reader')]) {
      expect((await edgeQueue(viewer)).kind).toBe('forbidden')
      expect((await edgeCount(viewer)).kind).toBe('forbidden')
      expect((await findEdges(viewer)).kind).toBe('forbidden')
      expect(
        (await decideReliance(viewer, { reliance: 'abcdefgh', version: 0, state: 'confirmed' })).kind,
      ).toBe('forbidden')
    }
    const nothing = { reliance: 'abcdefgh', version: 0, state: 'confirmed' }
    expect(await decideReliance(editor, nothing)).toEqual({ kind: 'missing' })
    expect((await decideReliance(editor, { ...nothing, more: 1 })).kind).toBe('invalid')
  })
})

describe('finding edges', () => {
  it('again changes nothing, and what is gone goes', async () => {
    await said({ chain: unnamed() })
    const second = await said({ chain: unnamed() })
    must(await findEdges(editor))
    const rows = () => db().possibleEdge.findMany({ where: { claimId: claim }, orderBy: { key: 'asc' } })
    const before = await rows()
    expect(before).toHaveLength(1)
    must(await findEdges(editor))
    expect(await rows()).toEqual(before)
    const version = await db().history.count({ where: { subject: 'statement', subjectId: second.statement } })
    must(await tie(editor, { statement: second.statement, version, claim, value: null }))
    must(await findEdges(editor))
    expect(await rows()).toEqual([])
  })

  it('by several at once finds the same', async () => {
    await said({ chain: unnamed() })
    await said({ chain: unnamed() })
    const all = await Promise.all([editor, other, editor, other].map((viewer) => findEdges(viewer)))
    expect(all.every(({ kind }) => kind === 'ok')).toBe(true)
    expect(await db().possibleEdge.count({ where: { claimId: claim } })).toBe(1)
  })

  it('behind many answers is one run and one after it, which finds what all of them wrote', async () => {
    const runs = (texts: string[]) => texts.filter((text) => /edge_search .*for update/.test(text)).length
    await said({ chain: unnamed() })
    const early = findEdgesBehind()
    await said({ chain: unnamed() })
    const texts = await asked(() => Promise.all(Array.from({ length: 20 }, () => findEdgesBehind())))
    await early
    expect(runs(texts)).toBeGreaterThan(0)
    expect(runs(texts)).toBeLessThanOrEqual(2)
    expect(await db().possibleEdge.count({ where: { claimId: claim } })).toBe(1)
    expect(runs(await asked(findEdgesBehind))).toBe(1)
  })

  it('is gone on with behind an answer where it ran out of time, but not for ever', async () => {
    await said({ chain: unnamed() })
    await said({ chain: unnamed() })
    const runs = async () => (await db().possibleEdge.count({ where: { claimId: claim } })) > 0
    // no time at all: each run ends before its first batch
    const texts = await asked(async () => {
      await findEdgesBehind(-1)
      await vi.waitFor(
        () => expect(globalThis).toMatchObject({ onrecordEdgeRuns: { running: undefined } }),
        20_000,
      )
    })
    expect(texts.filter((text) => /edge_search .*for update/.test(text))).toHaveLength(11)
    expect(await runs()).toBe(false)
    await findEdgesBehind()
    expect(await runs()).toBe(true)
  })
})

describe('two editors deciding one edge', () => {
  it('of origins or of a reliance: the first word stands, the second is told both', async () => {
    const chain = [
      { name: `Gazette ${own()}`, kind: 'outlet' },
      { name: 'officials', kind: 'unnamed' },
    ]
    await said({ chain })
    await said({ chain: unnamed('officials') })
    const { items } = await queue()
    expect(new Set(items.map(({ of }) => of.kind))).toEqual(new Set(['reliance']))
    await said({ chain: unnamed('officials') })
    const both = (await queue()).items
    expect(new Set(both.map(({ of }) => of.kind))).toEqual(new Set(['reliance', 'origins']))
    for (const kind of ['reliance', 'origins']) {
      const item = both.find(({ of }) => of.kind === kind)!
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, at) => decide(at % 2 ? editor : other, item, at % 2 === 0)),
      )
      expect(answers.filter((answer) => answer.kind === 'ok')).toHaveLength(1)
      for (const answer of answers.filter(({ kind: how }) => how !== 'ok'))
        expect(answer).toMatchObject({
          kind: 'conflict',
          by: expect.stringMatching(/Sami|Noa/),
          version: item.version + 1,
        })
      const subject = kind === 'reliance' ? 'reliance' : 'origin verdict'
      const rows = await db().history.findMany({
        where: { subject, subjectId: item.key },
        orderBy: { number: 'desc' },
      })
      expect(rows[0]!.number).toBe(item.version + 1)
    }
  })
})
