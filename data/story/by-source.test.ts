import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous } from '#domain/access/viewer.ts'
import { stancesIn, unsaidOf } from '#domain/story/by-source.ts'
import type { ClaimsBySource } from '#domain/story/by-source-view.ts'
import { claims, sources } from '#prisma/cast.ts'
import { loadNewsroom, type Newsroom } from '#prisma/seed/newsroom.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { largeStory } from '../testing/large-story.fixture.ts'
import { queries } from '../testing/queries.fixture.ts'
import { filed, must } from '../testing/small.fixture.ts'
import { claimsBySource } from './by-source.ts'
import { publish } from './write.ts'

let newsroom: Newsroom
let story: string

beforeAll(async () => {
  newsroom = await loadNewsroom(
    async () => undefined,
    () => 'a long pass phrase',
  )
  story = newsroom.stories.get('water-for-belmara')!
}, 120_000)

const read = async (viewer = anonymous): Promise<ClaimsBySource> => must(await claimsBySource(viewer, story))

/** What a source of the cast said on a claim of the cast, in words. */
function said(view: ClaimsBySource, claim: string, source: string): string {
  const [claimId, sourceId] = [newsroom.claims.get(claim)!, newsroom.sources.get(source)!]
  const cell = view.cells.find((one) => one.claim === claimId && one.source === sourceId)
  if (cell)
    return stancesIn(cell)
      .map(({ stance, live }) => (live ? stance : `${stance}, fallen`))
      .join(' ')
  return unsaidOf(
    view.claims.find(({ id }) => id === claimId)!,
    view.sources.find(({ id }) => id === sourceId) ?? { lastReport: null },
  )
}

describe('claims by source', () => {
  it('has every claim of the story, and every source with a report that bears on one', async () => {
    const view = await read()
    const own = claims.filter((claim) => claim.stories.includes('water-for-belmara'))
    expect(view.claims.map(({ wording }) => wording).sort()).toEqual(own.map(({ wording }) => wording).sort())
    const named = new Map(sources.map(({ key, name }) => [key, name]))
    expect(view.sources.map(({ name }) => name)).toContain(named.get('courier'))
    // cited only, never read: no report of it is on record
    expect(view.sources.map(({ name }) => name)).not.toContain(named.get('lumera-gazette'))
  })
  it('says what each said, also what no longer stands', async () => {
    const view = await read()
    expect(said(view, 'olvane-in-lumera', 'courier')).toBe('affirms')
    expect(said(view, 'olvane-in-lumera', 'hed-hanahar')).toBe('affirms denies')
    expect(said(view, 'engineers-held', 'evening-post')).toMatch(/affirms, fallen/)
    expect(said(view, 'water-by-end-of-month', 'courier')).toBe('declines')
  })
  it('tells silence from what nobody watched', async () => {
    const view = await read()
    // the Courier goes on publishing after the claim is out, and never takes it up
    expect(said(view, 'engineers-held', 'courier')).toBe('silent')
    const post = view.sources.find(({ id }) => id === newsroom.sources.get('evening-post'))!
    const vote = view.claims.find(({ id }) => id === newsroom.claims.get('water-by-end-of-month'))!
    expect(post.lastReport! <= vote.firstPublic!).toBe(true)
    expect(said(view, 'water-by-end-of-month', 'evening-post')).toBe('not monitored')
  })
  it('marks first-hand statements, and counts those that stand', async () => {
    const view = await read()
    const cell = view.cells.find(
      (one) =>
        one.claim === newsroom.claims.get('offer-rejected') && one.source === newsroom.sources.get('courier'),
    )!
    const copied = cell.statements.find(({ id }) => id === newsroom.statements.get('courier-offer.rejected'))!
    expect(copied.firstHand).toBe(false)
    expect(copied.restsOn[0]).toMatchObject({ kind: 'cites', statementId: null })
    for (const source of view.sources) {
      const own = view.cells.filter((one) => one.source === source.id).flatMap(({ statements }) => statements)
      const first = new Set(own.filter((one) => one.firstHand && one.live).map(({ id }) => id))
      expect(new Set(source.firstHand)).toEqual(first)
    }
  })
  it('gives each statement the pair that its claim gives it', async () => {
    const view = await read()
    for (const { id } of view.claims) {
      const claim = must(await claimOf(anonymous, id))
      const own = view.cells.filter((cell) => cell.claim === id).flatMap(({ statements }) => statements)
      expect(own.length).toBe(claim.statements.length)
      for (const statement of claim.statements)
        expect(own.find((one) => one.id === statement.id)).toMatchObject({
          grade: statement.grade,
          credibility: statement.credibility,
        })
    }
    const ids = new Set(view.cells.flatMap(({ statements }) => statements.map(({ grade }) => grade.letter)))
    expect(ids.size).toBeGreaterThan(1)
  })
  it('tells readers nothing by silence of reports that are not public', async () => {
    const before = await read()
    const admin = newsroom.people.get('maha')!
    const post = sources.find(({ key }) => key === 'evening-post')!
    await filed(admin, { source: post.name, publishedAt: new Date(before.span!.to).toISOString() })
    expect(said(await read(), 'water-by-end-of-month', 'evening-post')).toBe('not monitored')
    expect(said(await read(admin as never), 'water-by-end-of-month', 'evening-post')).toBe('silent')
  })
  it('is missing to readers as long as the story is not published', async () => {
    const editor = newsroom.people.get('noa')!
    const [{ version }] = await db().$queryRaw<[{ version: number }]>`
      select count(*)::int as version from history where subject = 'story' and subject_id = ${story}`
    must(await publish(editor, { story, version, state: 'withdrawn' }))
    expect((await claimsBySource(anonymous, story)).kind).toBe('missing')
    expect((await claimsBySource(editor, story)).kind).toBe('ok')
    expect((await claimsBySource(editor, 'nosuchstory1')).kind).toBe('missing')
    must(await publish(editor, { story, version: version + 1, state: 'published' }))
  })
})

describe('a story of thirty claims and five hundred sources', () => {
  it('asks no more of the database than a small one, and is quick', async () => {
    const small = await queries(read)
    expect(small).toBeLessThanOrEqual(8)
    const large = await largeStory(30, 500, 1000)
    expect(await queries(() => claimsBySource(anonymous, large))).toBe(small)
    const start = performance.now()
    const view = must(await claimsBySource(anonymous, large))
    const took = performance.now() - start
    expect([view.claims.length, view.sources.length]).toEqual([30, 500])
    expect(took).toBeLessThan(2000)
  })
})
