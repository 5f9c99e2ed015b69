import { hash } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import type { DraftStatement } from '#domain/reading/types.ts'
import { db } from '../db.ts'
import { recordNew } from '../history.ts'
import { newId } from '../id.ts'
import { inLine } from '../lines.ts'
import { queries } from '../testing/queries.fixture.ts'
import { again } from '../testing/record-moves.fixture.ts'
import { filed, must, person } from '../testing/small.fixture.ts'
import { chainsOf } from '../verify/chains.ts'
import { sealsOf } from '../verify/seals.ts'
import { texts } from './prepared.ts'

let editor: Viewer
let counter = 0
beforeAll(async () => {
  editor = await person('editor')
})

const own = () => `${++counter} ${crypto.randomUUID().replaceAll('-', ' ')}`
/** A paragraph that no other test has. */
const paragraph = () => `${Array.from({ length: 6 }, own).join(' and ')}.`
const draft = (at: number): DraftStatement => ({
  content: [[at, at + 2]],
  cue: [],
  source: [],
  chain: [{ name: 'Mara Tesh', kind: 'person' }],
  mode: 'quoted',
  hedge: null,
  saidAt: { from: '2026-09-01T00:00:00Z', to: '2026-09-02T00:00:00Z', precision: 'day' },
  why: 'quotation marks',
  certainty: 0.9,
})
const sameText = (reports: string[]) =>
  db().reliance.findMany({
    where: { kind: 'same text', fromReportId: { in: reports }, toReportId: { in: reports } },
  })

/** How many wait in the line of copies. */
const waitingForCopies = async () =>
  Number(
    (
      await db().$queryRaw<[{ n: bigint }]>`
        select count(*) as n from pg_locks where locktype = 'advisory' and classid = 7204 and objid = 17 and not granted
          and database = (select oid from pg_database where datname = current_database())`
    )[0].n,
  )

describe('filing a report', () => {
  it('asks the database as often for one draft and one copy as for many', async () => {
    await filed(editor) // its source is there
    const file = (text: string, drafts: number) => () =>
      filed(editor, { text, reading: { statements: Array.from({ length: drafts }, (_, n) => draft(n * 3)) } })
    const text = `${paragraph()} ${paragraph()}`
    await filed(editor, { text: `${text} ${own()}` })
    const few = await queries(file(`${text} ${own()}`, 1))
    for (let copy = 0; copy < 6; copy++) await filed(editor, { text: `${text} ${own()}` })
    expect(await queries(file(`${text} ${own()}`, 60))).toBe(few)
    expect(few).toBeLessThan(30)
  })

  it('refuses drafts of which one does not stand in the text, and keeps none of them', async () => {
    const { report } = await filed(editor, {
      text: paragraph(),
      reading: { statements: [draft(0), draft(3)] },
    })
    const rows = await db().statement.findMany({ where: { snapshot: { reportId: report } } })
    const again = (exact: string) =>
      rows.map((row, at) => ({ ...row, id: newId(), exact: at === 1 ? exact : row.exact }) as never)
    await expect(db().statement.createMany({ data: again('no such words') })).rejects.toThrow(
      /does not stand in snapshot/,
    )
    expect(await db().statement.count({ where: { snapshot: { reportId: report } } })).toBe(2)
    await db().statement.createMany({ data: again(rows[1]!.exact) })
  })

  it.each(['in hand', 'fetched'])('finds what it shares with texts that are %s', async (where) => {
    const text = `${paragraph()} ${paragraph()}`
    const old = await filed(editor, { text: `${text} ${own()}` })
    // one text as long as all that are held lets them all go
    if (where === 'fetched') texts.of('none', ' '.repeat(2_000_000))
    expect(texts.held().size > 0).toBe(where === 'in hand')
    const fresh = await filed(editor, { text: `${own()} ${text}` })
    const [row] = await sameText([old.report, fresh.report])
    expect([row?.fromReportId, row?.toReportId]).toEqual([fresh.report, old.report])
    // the words that both share, each in its own text
    const textOf = async (id: string) => (await db().snapshot.findUniqueOrThrow({ where: { id } })).text
    const [from, to] = await Promise.all([row!.snapshotId!, row!.toSnapshotId!].map(textOf))
    const [shared] = row!.passages as { from: [number, number]; to: [number, number] }[]
    expect([from!.slice(...shared!.from), to!.slice(...shared!.to)]).toEqual([text, text])
  })

  it('keeps each draft as it was read, with its history, and notes it for search and inbox once', async () => {
    const { report } = await filed(editor, {
      text: paragraph(),
      reading: { statements: [draft(0), draft(3)] },
    })
    const statements = await db().statement.findMany({
      where: { snapshot: { reportId: report } },
      orderBy: { start: 'asc' },
    })
    expect(statements).toMatchObject(
      [draft(0), draft(3)].map(({ saidAt, source, ...rest }) => ({
        ...rest,
        speakerAnchor: source,
        saidFrom: new Date(saidAt!.from),
        saidTo: new Date(saidAt!.to),
        saidPrecision: 'day',
        draftedBy: 'test',
      })),
    )
    const ids = statements.map(({ id }) => id)
    const count = async (table: 'search_pending' | 'inbox_pending') =>
      Number(
        (
          await db().$queryRawUnsafe<{ n: bigint }[]>(
            `select count(*) as n from ${table} where subject = 'statement' and subject_id = any($1::text[])`,
            ids,
          )
        )[0]!.n,
      )
    expect([await count('search_pending'), await count('inbox_pending')]).toEqual([2, 2])
    const history = await db().history.findMany({ where: { subjectId: { in: ids } } })
    expect(history.map(({ number, what, before }) => [number, what, before])).toEqual([
      [1, 'drafted', null],
      [1, 'drafted', null],
    ])
    const keys = [...ids, ...history.map(({ id }) => String(id))]
    expect(await db().historySeal.count({ where: { rowKey: { in: keys } } })).toBe(4)
  })

  it('evicts the pages of its report and source, whatever was drafted', async () => {
    const { report } = await filed(editor, { text: paragraph(), reading: { statements: [draft(0)] } })
    const { sourceId } = await db().report.findUniqueOrThrow({ where: { id: report } })
    const [last] = await db().eviction.findMany({ where: { tags: { has: `report:${report}` } } })
    expect(last?.tags).toEqual(expect.arrayContaining([`report:${report}`, `source:${sourceId}`, 'sources']))
  })

  /** Snapshots of these texts, filed long ago: each of a report of its own, or all of one that is much re-read. */
  async function old(texts: string[], report?: string): Promise<void> {
    const like = report ?? (await filed(editor, { text: paragraph() })).report
    const row = await db().report.findUniqueOrThrow({ where: { id: like }, include: { snapshots: true } })
    const { snapshots: kept, ...reports } = row
    const { blocks: _, redirects: __, headers: ___, ...snapshots } = kept[0]!
    const rows = texts.map((text, at) => ({ id: newId(), text, number: report ? at + 2 : 1 }))
    if (!report)
      await db().report.createMany({
        data: rows.map(({ id }) => ({ ...reports, id, createdAt: new Date('2026-01-01') })),
      })
    await db().snapshot.createMany({
      data: rows.map(({ id, text, number }) => ({
        ...{ ...snapshots, id, number, text, reportId: report ?? id },
        ...{ bands: bandKeys(text), bytesHash: hash('sha256', id), blocks: [], redirects: [], headers: {} },
      })),
    })
  }
  const wordsOf = (count: number) =>
    Array.from({ length: count }, () => crypto.randomUUID().slice(0, 8)).join(' ')
  const certainOf = async (fromReportId: string) =>
    (await db().reliance.findMany({ where: { kind: 'same text', certain: true, fromReportId } })).map(
      ({ toReportId }) => toReportId,
    )

  it('finds a copy whose publisher puts more under all that it prints than it copied', async () => {
    const under = wordsOf(220)
    await old(Array.from({ length: 600 }, () => `${wordsOf(80)} ${under}`))
    const text = wordsOf(80)
    const origin = await filed(editor, { text: `${text} ${under}` })
    await old(Array.from({ length: 60 }, () => `${wordsOf(80)} ${under}`))
    const copy = await filed(editor, { text: `${text} ${under} ${own()}` })
    expect(await certainOf(copy.report)).toContain(origin.report)
    const tied = await db().reliance.findMany({ where: { kind: 'same text', fromReportId: copy.report } })
    expect(tied).toHaveLength(20)
  })

  it('finds a copy beside a report that was captured again and again', async () => {
    const [text, more] = [wordsOf(200), wordsOf(60)]
    const origin = await filed(editor, { text })
    const { report } = await filed(editor, { text: `${text} ${more}` })
    await old(
      Array.from({ length: 60 }, () => `${text} ${more} ${own()}`),
      report,
    )
    const copy = await filed(editor, { text: `${text} ${more} ${wordsOf(10)}` })
    expect((await certainOf(copy.report)).sort()).toEqual([origin.report, report].sort())
  })

  it('ties two copies that are filed at once, of two sources or of one', async () => {
    for (const sources of [
      ['The Ansela Courier', 'The Other Courier'],
      ['The Ansela Courier', 'The Ansela Courier'],
      ['The Ansela Courier', 'The Other Courier'],
      ['A Third Courier', 'A Third Courier'],
    ]) {
      const text = `${paragraph()} ${paragraph()}`
      const both = await Promise.all(
        sources.map((source) => filed(editor, { text: `${text} ${own()}`, source })),
      )
      expect(await sameText(both.map(({ report }) => report))).toHaveLength(1)
    }
    expect(await db().source.count({ where: { name: 'A Third Courier' } })).toBe(1)
  })

  it('ties what was filed meanwhile also where there was a copy before', async () => {
    const text = `${paragraph()} ${paragraph()}`
    const before = await filed(editor, { text: `${text} ${own()}` })
    const both = await Promise.all([0, 1].map(() => filed(editor, { text: `${text} ${own()}` })))
    expect(await sameText([before, ...both].map(({ report }) => report))).toHaveLength(3)
  })

  it('ties the text that an older report got between the two looks for copies', async () => {
    const [text, before] = [`${paragraph()} ${paragraph()}`, await filed(editor, { text: paragraph() })]
    const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL })
    await owner.connect()
    await owner.query(`update report set created_at = created_at - interval '1 day' where id = $1`, [
      before.report,
    ])
    await owner.end()
    const started = await db().$transaction(
      async (tx) => {
        await inLine(tx, 'copies')
        const filing = filed(editor, { text: `${text} ${own()}` })
        while ((await waitingForCopies()) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
        must(await again(editor, before.report, `${own()} ${text}`))
        return { filing }
      },
      { timeout: 20_000 },
    )
    const { report: fresh } = await started.filing
    expect(await sameText([before.report, fresh])).toMatchObject([
      { fromReportId: fresh, toReportId: before.report },
    ])
  })

  it('is looked at where it came from, which is asked for once', async () => {
    const url = `https://once-${counter}.example/${crypto.randomUUID()}`
    const { report } = await filed(editor, { text: paragraph(), url })
    expect(
      await db().$queryRaw`select url, xmax = '0'::xid as untouched from look where report_id = ${report}`,
    ).toEqual([{ url, untouched: true }])
  })

  it('waits for nobody who brings an objection', async () => {
    await db().$transaction(async (tx) => {
      await inLine(tx, 'objections')
      await filed(editor, { text: paragraph() })
    })
  })

  it('waits for nobody who files for the same source', async () => {
    const source = 'A Courier of Its Own'
    await filed(editor, { source })
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`source name:${source.toLowerCase()}`}, 7204)) is null as locked`
      await filed(editor, { source })
    })
  })
})

it('leaves every row as its seal has it, and every chain whole', async () => {
  await filed(editor, { text: paragraph(), reading: { statements: [draft(0), draft(3)] } })
  const faults: unknown[] = []
  await db().$transaction(async (tx) => {
    for await (const looked of sealsOf(tx)) faults.push(...looked.faults)
    for await (const looked of chainsOf(tx)) faults.push(...looked.faults)
  })
  expect(faults).toEqual([])
})

it('refuses to begin a chain that is there', async () => {
  const change = { subject: 'report' as const, subjectId: newId(), what: 'filed', before: null, after: {} }
  const begin = () => db().$transaction((tx) => recordNew(tx, editor, [change]))
  await begin()
  await expect(begin()).rejects.toThrow()
})
