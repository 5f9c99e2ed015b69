import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous } from '#domain/access/viewer.ts'
import { edgeKinds } from '#domain/check/edge-view.ts'
import { claims, stances } from '#prisma/cast.ts'
import { followFeeds } from '#prisma/seed/feeds.ts'
import { loadNewsroom, type Newsroom } from '#prisma/seed/newsroom.ts'
import { edgeQueue } from './check/edge-queue.ts'
import { findEdges } from './check/find-edges.ts'
import { candidatesFor } from './claim/candidates.ts'
import { claimOf } from './claim/read.ts'
import { db } from './db.ts'
import { listFeeds } from './feed/read.ts'
import { reportOf } from './report/read.ts'
import { decide } from './statement/decide.ts'
import { listStories, storyOf } from './story/read.ts'
import { versionsOf } from './subject.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await loadNewsroom(
    async () => undefined,
    () => 'a long pass phrase',
  )
}, 120_000)

describe('the demonstration newsroom', () => {
  it.each(claims.map((claim) => [claim.key, claim] as const))(
    'finds for %s what was worked out by hand',
    async (key, claim) => {
      const found = await claimOf(anonymous, newsroom.claims.get(key)!)
      if (found.kind !== 'ok') throw new Error(found.kind)
      const { status, affirms, denies } = found.value.status
      expect({ status, affirms, denies }).toEqual({
        status: claim.expected.status,
        affirms: claim.expected.affirms,
        denies: claim.expected.denies,
      })
    },
  )

  it('shows readers both stories, each with a timeline in the order of time', async () => {
    const stories = await listStories(anonymous)
    expect(stories.kind === 'ok' && stories.value.length).toBe(newsroom.stories.size)
    for (const id of newsroom.stories.values()) {
      const story = await storyOf(anonymous, id)
      if (story.kind !== 'ok') throw new Error(story.kind)
      const times = story.value.timeline.map((entry) => Date.parse(entry.at.from))
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(times.length).toBeGreaterThan(10)
    }
  })

  it('puts the claim that an editor chose among the first three candidates for most statements', async () => {
    const viewer = newsroom.people.get('noa')!
    const english = stances.filter(({ statement }) => /^(courier|wire|post|council)/.test(statement))
    let near = 0
    for (const { statement, claim } of english) {
      const found = await candidatesFor(viewer, newsroom.statements.get(statement)!)
      if (found.kind !== 'ok') throw new Error(found.kind)
      if (found.value.slice(0, 3).some(({ id }) => id === newsroom.claims.get(claim))) near++
    }
    expect(near / english.length).toBeGreaterThan(0.8)
  })

  it('says on a report what its statements rest on, as far as readers see the statements', async () => {
    const restsOn = async () => {
      const report = await reportOf(anonymous, newsroom.reports.get('hed-ilmar')!)
      if (report.kind !== 'ok') throw new Error(report.kind)
      return report.value.reliances.filter(({ direction }) => direction === 'rests on')
    }
    const cited = { kind: 'cites', label: 'Sextant News Agency', date: '2026-09-02', reportId: null }
    expect(await restsOn()).toEqual(
      expect.arrayContaining([
        expect.objectContaining(cited),
        expect.objectContaining({ kind: 'cites', reportId: newsroom.reports.get('front-no-halt') }),
      ]),
    )
    const statement = newsroom.statements.get('hed-ilmar.visited-lumera')!
    const version = (await versionsOf(db(), 'statement', [statement])).get(statement)
    const done = await decide(newsroom.people.get('noa')!, { statement, version, state: 'rejected' })
    expect(done.kind).toBe('ok')
    expect(await restsOn()).not.toContainEqual(expect.objectContaining(cited))
  })

  it('has open edges of every kind, found by themselves, the weighty ones first', async () => {
    const viewer = newsroom.people.get('noa')!
    expect((await findEdges(viewer)).kind).toBe('ok')
    const page = await edgeQueue(viewer, {}, 200)
    if (page.kind !== 'ok') throw new Error(page.kind)
    const { items } = page.value
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(edgeKinds))
    const weight = items.map(({ claim }) => {
      const change = claim?.change
      return change && (change.confirmed !== change.status || change.rejected !== change.status) ? 0 : 1
    })
    expect(weight).toEqual([...weight].sort())
    expect(weight[0]).toBe(0)
    const shown = items.filter(({ a, b }) =>
      [a, b].some((end) => end.passage?.excerpt.runs.some((run) => run.isMarked)),
    )
    expect(shown.length / items.length).toBeGreaterThan(0.9)
  })

  it('follows feeds that do well and one that fails, with items of every kind', async () => {
    const { people, sources, reports } = newsroom
    await followFeeds(people.get('maha')!, { sources, reports }, async () => undefined, new Date())
    const listed = await listFeeds(people.get('noa')!, new Date())
    if (listed.kind !== 'ok') throw new Error(listed.kind)
    expect(listed.value.map(({ health }) => health).sort()).toEqual(['failing', 'well', 'well'])
    expect(listed.value.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(2)
    const items = await db().feedItem.findMany({ select: { state: true } })
    expect(new Set(items.map(({ state }) => state))).toEqual(
      new Set(['read', 'excluded', 'paywall', 'teaser', 'failed']),
    )
  })
})
