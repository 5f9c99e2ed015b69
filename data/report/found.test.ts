import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Page, Reading, Span } from '#domain/reading/types.ts'
import { db } from '../db.ts'
import { addSource } from '../source/write.ts'
import { addStatement } from '../statement/correct.ts'
import { filed, must, person, wording } from '../testing/small.fixture.ts'
import { tieToReports } from './arrived.ts'
import { contributions } from './contributions.ts'
import { findCopiesOf } from './copies.ts'
import { findPublisher } from './publisher.ts'

let admin: Viewer
let editor: Viewer
let counter = 0

const own = () => `${++counter} ${crypto.randomUUID().replaceAll('-', ' ')}`
/** A paragraph that no other test has. */
const paragraph = () => `${Array.from({ length: 6 }, own).join(' and ')}.`
const spanOf = (text: string, words: string): Span => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length
  return [start, start + Array.from(words).length]
}
const of = (report: string) =>
  db().reliance.findMany({
    where: { OR: [{ fromReportId: report }, { fromStatement: { snapshot: { reportId: report } } }] },
    include: { snapshot: true, toSnapshot: true, toSource: true },
    orderBy: { kind: 'asc' },
  })
const at = (text: string, [from, to]: Span) => Array.from(text).slice(from, to).join('')

async function source(name: string, more: { owner?: string; carries?: string[]; domains?: string[] } = {}) {
  const fields = { name, kind: 'news outlet', homepage: null, language: 'en', country: null, actor: null }
  const made = await addSource(admin, { ...fields, owner: null, carries: [], domains: [], ...more })
  return must(made).source
}
/** All that filing looks for, once more. */
async function again(report: string, page: Partial<Page> = {}, reading: Partial<Reading> = {}) {
  const row = await db().report.findUniqueOrThrow({ where: { id: report }, include: { snapshots: true } })
  const snapshot = row.snapshots[0]!
  const filing = { id: report, sourceId: row.sourceId, snapshotId: snapshot.id, url: row.canonicalUrl }
  await db().$transaction(async (tx) => {
    await contributions(
      tx,
      editor,
      filing,
      { reliances: [], ...reading } as never,
      { agencies: [], ...page } as never,
    )
    await findPublisher(tx, editor, filing, { canonicalUrl: null, ...page } as never)
    await findCopiesOf(tx, editor, {
      ...snapshot,
      reportId: report,
      sourceId: row.sourceId,
      snapshotId: snapshot.id,
      publishedAt: row.publishedAt,
    })
    await tieToReports(tx, editor, { report })
  })
}
const everything = async () => [
  await db().reliance.count(),
  await db().history.count(),
  await db().source.count(),
]

let name: string
beforeAll(async () => {
  admin = await person('admin')
  editor = await person('editor')
})
beforeEach(() => {
  name = own()
})

describe('filing a report finds, once', () => {
  it('the agency it credits, with the credit marked in its snapshot', async () => {
    const text = `${paragraph()}\n\nSextant ${name} contributed to this report.`
    const span = spanOf(text, `Sextant ${name}`)
    const reliances = [{ kind: 'contributed' as const, name: `Sextant ${name}`, span }]
    const { report } = await filed(editor, { text, reading: { reliances } })
    const [found, ...more] = await of(report)
    expect(more).toEqual([])
    expect(found).toMatchObject({
      kind: 'contributed',
      foundBy: 'credit in the text',
      certain: true,
      state: 'found',
    })
    expect(at(found!.snapshot!.text, (found!.marks as unknown as Span[])[0]!)).toBe(`Sextant ${name}`)
    const before = await everything()
    await again(report, {}, { reliances })
    expect(await everything()).toEqual(before)
  })

  it('that its canonical link is another publisher’s: of a report on record, of a known source, of a new one', async () => {
    const n = counter
    const wire = await source(`Wire ${name}`, { domains: [`wire${n}.example`] })
    await source(`Post ${name}`, { domains: [`post${n}.example`] })
    const [here, there] = [`https://post${n}.example/a`, `https://wire${n}.example/a`]
    const file = (more: Parameters<typeof filed>[1]) =>
      filed(editor, { text: paragraph(), source: `Post ${name}`, ...more })
    const page = { canonicalUrl: there }
    const { report } = await file({ url: here, page })
    expect(await of(report)).toMatchObject([
      { kind: 'reprints', toSourceId: wire, toReportId: null, certain: false, foundBy: 'canonical link' },
    ])
    const before = await everything()
    await again(report, page)
    expect(await everything()).toEqual(before)
    expect(await db().reportUrl.findUnique({ where: { url: there } })).toBeNull()

    const first = await filed(editor, { text: paragraph(), source: `Wire ${name}`, url: `${there}b` })
    const copy = await file({ url: `${here}b`, page: { canonicalUrl: `${there}b` } })
    expect(await of(copy.report)).toMatchObject([{ kind: 'reprints', toReportId: first.report }])
    const stranger = await file({ url: `${here}c`, page: { canonicalUrl: `https://new${n}.example/c` } })
    expect((await of(stranger.report)).map((row) => row.toSource?.name)).toEqual([`new${n}.example`])
    const own = await file({ url: `${here}d?x=1`, page: { canonicalUrl: `${here}d` } })
    expect(await of(own.report)).toEqual([])
  })

  it('the source that its feed names', async () => {
    const { report } = await filed(editor, { text: paragraph(), page: { feedSource: `Origin ${name}` } })
    const [found] = await of(report)
    expect(found).toMatchObject({ kind: 'syndicates', foundBy: 'source named by the feed', certain: false })
    expect(found!.toSource!.name).toBe(`Origin ${name}`)
    const before = await everything()
    await again(report, { feedSource: `Origin ${name}` })
    expect(await everything()).toEqual(before)
  })

  it('the passages it shares, standing in both snapshots; half of it counts at once', async () => {
    const [shared, mine] = [paragraph(), Array.from({ length: 4 }, paragraph).join('\n\n')]
    const first = await filed(editor, {
      text: shared,
      source: `First ${name}`,
      publishedAt: '2026-09-01T08:00:00Z',
    })
    const second = await filed(editor, { text: `${mine}\n\n${shared}`, source: `Second ${name}` })
    const [found] = await of(second.report)
    expect(found).toMatchObject({ kind: 'same text', toReportId: first.report, certain: false })
    const passages = found!.passages as unknown as { from: Span; to: Span }[]
    for (const { from, to } of passages)
      expect(at(found!.snapshot!.text, from).toLowerCase()).toBe(
        at(found!.toSnapshot!.text, to).toLowerCase(),
      )
    expect(at(found!.snapshot!.text, passages[0]!.from)).toContain(shared.slice(5, 60))
    const whole = await filed(editor, {
      text: `${shared} ${own()}`,
      source: `Third ${name}`,
      publishedAt: '2026-09-02T08:00:00Z',
    })
    expect((await of(whole.report)).every((row) => row.certain === (row.share ?? 0) >= 0.5)).toBe(true)
    expect((await of(whole.report)).map((row) => row.certain)).toContain(true)
    const before = await everything()
    for (const { report } of [first, second, whole]) await again(report)
    expect(await everything()).toEqual(before)
  })

  it('that a subscriber prints its wire’s text without credit, whichever came first', async () => {
    const wire = await source(`Wire ${name}`)
    await source(`Paper ${name}`, { carries: [wire] })
    const [shared, mine] = [paragraph(), Array.from({ length: 3 }, paragraph).join('\n\n')]
    const paper = await filed(editor, {
      text: `${mine}\n\n${shared}`,
      source: `Paper ${name}`,
      publishedAt: '2026-09-01T08:00:00Z',
    })
    const item = await filed(editor, {
      text: shared,
      source: `Wire ${name}`,
      publishedAt: '2026-09-01T09:00:00Z',
    })
    expect(await of(item.report)).toEqual([])
    expect(await of(paper.report)).toMatchObject([
      { kind: 'same text', toReportId: item.report },
      { kind: 'syndicates', toReportId: item.report, certain: false, foundBy: 'wire subscription' },
    ])
    const before = await everything()
    await again(item.report)
    expect(await everything()).toEqual(before)
    const credit = { kind: 'reprints' as const, name: `Wire ${name}`, span: [0, 4] as Span }
    const credited = await filed(editor, {
      text: `${paragraph()}\n\n${Array.from({ length: 3 }, paragraph).join(' ')}\n\n${shared}`,
      source: `Paper ${name}`,
      publishedAt: '2026-09-01T10:00:00Z',
      reading: { reliances: [credit] },
    })
    expect((await of(credited.report)).filter(({ kind }) => kind === 'syndicates')).toEqual([])
  })
})

describe('a citation', () => {
  const cited = async (date: string | null, publishedAt = '2026-09-03T10:00:00Z') => {
    const words = `the road is closed ${own()}`
    const text = `Gazette ${name} reported on Wednesday that ${words}, citing officials. ${paragraph()}`
    const span = spanOf(text, `Gazette ${name}`)
    const reliances = [{ kind: 'cites' as const, name: `Gazette ${name}`, span, ...(date ? { date } : {}) }]
    const { report } = await filed(editor, {
      text,
      source: `Citing ${name}`,
      publishedAt,
      reading: { reliances },
    })
    const chain = [
      { name: `Gazette ${name}`, kind: 'outlet' },
      { name: 'officials', kind: 'unnamed' },
    ]
    const statement = must(
      await addStatement(editor, { report, snapshot: 1, wording: { ...wording(text, words), chain } }),
    ).statement
    return { report, statement }
  }

  it('of a confirmed chain counts at once, on the day that the text names, marked where it stands', async () => {
    const { report, statement } = await cited('2026-09-02')
    const [found, ...more] = await of(report)
    expect(more).toEqual([])
    expect(found).toMatchObject({
      kind: 'cites',
      fromStatementId: statement,
      certain: true,
      foundBy: 'citation in the text',
    })
    expect(found!.toDate?.toISOString().slice(0, 10)).toBe('2026-09-02')
    expect(at(found!.snapshot!.text, (found!.marks as unknown as Span[])[0]!)).toBe(`Gazette ${name}`)
  })

  it('is offered the report it names when that comes in, and that report alone', async () => {
    const { report, statement } = await cited('2026-09-02')
    const wrong = await filed(editor, {
      text: paragraph(),
      source: `Gazette ${name}`,
      publishedAt: '2026-08-30T09:00:00Z',
    })
    const right = await filed(editor, {
      text: paragraph(),
      source: `Gazette ${name}`,
      publishedAt: '2026-09-02T09:00:00Z',
    })
    const found = await of(report)
    expect(found.filter((row) => row.toReportId === wrong.report)).toEqual([])
    expect(found.filter((row) => row.toReportId)).toMatchObject([
      {
        toReportId: right.report,
        fromStatementId: statement,
        kind: 'cites',
        certain: false,
        foundBy: 'report on record now',
        replacesId: found.find((row) => row.toSourceId)!.id,
      },
    ])
    const before = await everything()
    await again(right.report)
    expect(await everything()).toEqual(before)
  })

  it('without a day is offered what its source published in the two weeks before', async () => {
    const early = await filed(editor, {
      text: paragraph(),
      source: `Gazette ${name}`,
      publishedAt: '2026-08-29T09:00:00Z',
    })
    await filed(editor, { text: paragraph(), source: `Gazette ${name}`, publishedAt: '2026-08-01T09:00:00Z' })
    await filed(editor, { text: paragraph(), source: `Gazette ${name}`, publishedAt: '2026-09-09T09:00:00Z' })
    const { report } = await cited(null)
    expect((await of(report)).flatMap((row) => row.toReportId ?? [])).toEqual([early.report])
  })
})

describe('an unnamed speaker', () => {
  it('is typed: how many, of what office, why unnamed', async () => {
    const words = `we saw it ${own()}`
    const text = `Before. “${words},” said two senior Daressan officials, who spoke on condition of anonymity. After.\n\nAn aide, who asked not to be named, left.`
    const { report } = await filed(editor, { text })
    const chain = [{ name: 'two senior Daressan officials', kind: 'unnamed' }]
    must(await addStatement(editor, { report, snapshot: 1, wording: { ...wording(text, words), chain } }))
    expect(await db().actor.findFirst({ where: { reportId: report } })).toMatchObject({
      number: '2',
      office: 'Daressan officials',
      whyUnnamed: 'on condition of anonymity',
    })
  })
})
