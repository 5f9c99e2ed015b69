import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, system, type Viewer } from '#domain/access/viewer.ts'
import { db } from '../db.ts'
import { addStatement } from '../statement/correct.ts'
import { tie } from '../statement/tie.ts'
import { withdraw } from '../statement/withdraw.ts'
import { publish } from '../story/write.ts'
import { queries } from '../testing/queries.fixture.ts'
import { claimed, versionOf } from '../testing/record-moves.fixture.ts'
import { filed, must, person, wording } from '../testing/small.fixture.ts'
import { keepHolding } from './own.ts'
import { trackOf, trackRecordOf } from './track.ts'
import { keepTrack } from './track-keep.ts'

let admin: Viewer
let worlds = 0
beforeAll(async () => {
  admin = await person('admin', 'Sami')
})

const keep = () => keepTrack(system('track record'), 60_000)
const sourceNamed = async (name: string) =>
  (await db().source.findFirstOrThrow({ where: { name }, select: { id: true } })).id

/** A published claim, and what papers of its own say of it, each in a report of its own. */
async function world() {
  const own = `${++worlds}`
  const { claim, story } = await claimed(admin, `The road ${own} is closed`, {
    title: `Roads ${own}`,
    summary: '',
  })
  must(await publish(admin, { story, version: await versionOf('story', story), state: 'published' }))
  const say = async (
    paper: string,
    day: number,
    more: { value?: string; restsOn?: object[]; speaker?: string } = {},
  ) => {
    const unlike = () => crypto.randomUUID().replaceAll('-', ' ')
    const words = `No way through the pass ${unlike()}`
    const text = `Filed ${unlike()}. “${words},” it says. Then ${unlike()}.`
    const publishedAt = `2026-03-${String(day).padStart(2, '0')}T10:00:00Z`
    const { report } = await filed(admin, { text, source: `${paper} ${own}`, publishedAt })
    const given = {
      ...wording(text, words, more.speaker ?? ''),
      ...(more.restsOn ? { restsOn: more.restsOn } : {}),
    }
    const { statement } = must(await addStatement(admin, { report, snapshot: 1, wording: given }))
    const version = await versionOf('statement', statement)
    must(await tie(admin, { statement, version, claim, value: more.value ?? 'affirms' }))
    return { report, statement }
  }
  const track = async (paper = 'Ledger') => {
    must(await keep())
    return must(await trackOf(anonymous, await sourceNamed(`${paper} ${own}`)))
  }
  return { own, claim, story, say, track }
}

describe('a track record', () => {
  it('lists what a source was first alone with, and what later origins said of it', async () => {
    const { claim, say, track } = await world()
    const own = await say('Ledger', 1)
    expect(await track()).toMatchObject({
      record: { counts: { open: 1 }, settled: 0, confirmed: null },
      cases: [{ claim: { id: claim }, side: 'affirms', outcome: 'open', began: '2026-03-01T10:00:00.000Z' }],
    })
    const witness = await say('Courier', 5)
    const found = await track()
    expect(found.record.counts).toMatchObject({ confirmed: 1, open: 0 })
    expect(found.cases[0]).toMatchObject({
      outcome: 'confirmed',
      until: '2027-03-01T10:00:00.000Z',
      own: { id: own.statement, report: own.report, at: '2026-03-01T10:00:00.000Z' },
      same: { id: witness.statement, report: witness.report, at: '2026-03-05T10:00:00.000Z' },
      opposite: null,
    })
    expect((await track('Courier')).cases).toEqual([])
  })

  it('credits no copy, and no paper of the same house', async () => {
    const { own, say, track } = await world()
    const first = await say('Ledger', 1)
    await say('Copyist', 2, { restsOn: [{ statement: first.statement, kind: 'cites' }] })
    expect((await track()).record.counts).toMatchObject({ open: 1 })
    await say('Sister', 3)
    expect((await track()).record.counts).toMatchObject({ confirmed: 1 })
    for (const paper of ['Ledger', 'Sister']) {
      const source = await sourceNamed(`${paper} ${own}`)
      const fields = { owner: `House ${own}`, low: '100', high: '', from: '', to: '', reason: 'Register' }
      must(await keepHolding(admin, { source, version: await versionOf('source', source), ...fields }))
    }
    expect((await track()).record.counts).toMatchObject({ open: 1, confirmed: 0 })
  })

  it('keeps what a source took back as that', async () => {
    const { say, track } = await world()
    const { statement } = await say('Ledger', 1)
    await say('Denier', 4, { value: 'denies' })
    expect((await track()).record.counts).toMatchObject({ refuted: 1 })
    const version = await versionOf('statement', statement)
    must(await withdraw(admin, { statement, version, withdrawn: true, reason: 'Corrected in print' }))
    expect((await track()).record.counts).toMatchObject({ retracted: 1, refuted: 0 })
  })

  it('is the same for everyone, and knows published claims alone', async () => {
    const { own, story, say, track } = await world()
    await say('Ledger', 1)
    expect((await track()).cases).toHaveLength(1)
    const source = await sourceNamed(`Ledger ${own}`)
    must(await publish(admin, { story, version: await versionOf('story', story), state: 'withdrawn' }))
    must(await keep())
    expect(await trackOf(anonymous, source)).toEqual({ kind: 'missing' })
    expect(must(await trackOf(admin, source)).cases).toEqual([])
    expect((await trackRecordOf(source)).counts.open).toBe(0)
  })

  it('is worked out again from the record alone, and a second run writes nothing', async () => {
    const { own, say, track } = await world()
    await say('Ledger', 1)
    await say('Courier', 5)
    const before = await track()
    const source = await sourceNamed(`Ledger ${own}`)
    const evictions = () =>
      db().$queryRaw<{ id: bigint }[]>`select id from eviction where ${`source:${source}`} = any(tags)`
    const written = await evictions()
    await db().$executeRaw`delete from track_case`
    await db().$executeRaw`update track_search set history_id = 0`
    expect(await track()).toEqual(before)
    const told = await evictions()
    expect(told.length).toBe(written.length + 1)
    await db().$executeRaw`update track_search set history_id = 0`
    must(await keep())
    expect(await evictions()).toEqual(told)
  })

  it('comes in pages of a fixed number of queries, each case once', async () => {
    const paper = 'Pages Ledger'
    const { own, story, say } = await world()
    await say(paper, 1)
    const source = await sourceNamed(`${paper} ${own}`)
    for (let n = 0; n < 24; n++) {
      const claim = `casepage${String(n).padStart(4, '0')}`
      await db().claim.create({ data: { id: claim, wording: `Claim ${n}`, kind: 'event', language: 'en' } })
      await db().membership.create({ data: { storyId: story, claimId: claim } })
      // several began at one moment, so the key has to tell them apart
      const beganAt = new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 5)))
      const until = new Date(beganAt.getTime() + 1000)
      await db().trackCase.create({
        data: {
          sourceId: source,
          claimId: claim,
          side: 'affirms',
          outcome: n % 6 ? 'confirmed' : 'refuted',
          beganAt,
          until,
        },
      })
    }
    const seen: string[] = []
    let after: { began: string; claim: string } | null = null
    do {
      const page: Awaited<ReturnType<typeof trackOf>> = await trackOf(anonymous, source, after, 7)
      const { cases, next } = must(page)
      seen.push(...cases.map(({ claim }) => claim.id))
      after = next
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(24)
    const record = await trackRecordOf(source)
    expect(record).toMatchObject({ settled: 24, confirmed: { share: 20 / 24 } })
    const few = await queries(() => trackOf(anonymous, source, null, 1))
    expect(await queries(() => trackOf(anonymous, source, null, 100))).toBe(few)
    expect(few).toBeLessThanOrEqual(4)
  })
})
