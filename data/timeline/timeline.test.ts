import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { stanceValues } from '#domain/statement/view.ts'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import { loadNewsroom, type Newsroom } from '#prisma/seed/newsroom.ts'
import { db } from '../db.ts'
import { cutOf } from '../history-moments.ts'
import { storyOf } from '../story/read.ts'
import { largeStory } from '../testing/large-story.fixture.ts'
import { queries } from '../testing/queries.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { type Timeline, timelineOf } from './read.ts'
import { timelineWords } from './words.ts'

let newsroom: Newsroom
let editor: Viewer

beforeAll(async () => {
  newsroom = await loadNewsroom(
    async () => undefined,
    () => 'a long pass phrase',
  )
  editor = await person('editor')
}, 120_000)

const sorted = (lines: unknown[]) => lines.map((line) => JSON.stringify(line)).sort()

/** A timeline of columns told as `storyOf` tells it. */
function told({ columns, statements, reports }: Timeline) {
  const { claims, sources } = columns
  return {
    claims: sorted(
      claims.map(({ id, wording, status, happened }) => [id, wording, status, happened?.from ?? null]),
    ),
    ties: sorted(
      statements.map((id, row) => [
        id,
        claims[columns.claim[row]!]!.id,
        stanceValues[columns.stance[row]!],
        sources[columns.source[row]!],
        reports[columns.report[row]!],
        new Date(columns.at[row]!).toISOString(),
      ]),
    ),
  }
}

function expected(entries: TimelineEntry[]) {
  const happened = new Map(
    entries.flatMap((one) => (one.kind === 'statement' ? [[one.claimId, one.happened] as const] : [])),
  )
  return {
    claims: sorted(
      entries.flatMap((one) =>
        one.kind === 'claim'
          ? [
              [
                one.id,
                one.wording,
                one.status,
                (happened.has(one.id) ? happened.get(one.id)?.from : one.at.from) ?? null,
              ],
            ]
          : [],
      ),
    ),
    ties: sorted(
      entries.flatMap((one) =>
        one.kind === 'statement'
          ? [[one.id, one.claimId, one.stance, one.source, one.reportId, one.at.from]]
          : [],
      ),
    ),
  }
}

/** Moments spread over a story's publications and over what was recorded, reproducibly. */
async function moments(clock: 'known' | 'had', story: string): Promise<string[]> {
  if (clock === 'had') {
    const [{ first, last }] = await db().$queryRaw<[{ first: Date; last: Date }]>`
      select min(created_at) as first, clock_timestamp() as last from story where id = ${story}`
    return Array.from({ length: 12 }, (_, n) =>
      new Date(first.getTime() + ((last.getTime() - first.getTime()) * n) / 11).toISOString(),
    )
  }
  const { timeline } = must(await storyOf(anonymous, story))
  const at = timeline.filter(({ kind }) => kind === 'statement').map((entry) => Date.parse(entry.at.from))
  return Array.from({ length: 12 }, (_, n) =>
    new Date(at[0]! + ((at.at(-1)! - at[0]!) * ((n * 7919) % 12)) / 11 - 1).toISOString(),
  )
}

describe('the timeline of a story, in columns', () => {
  it('holds what the story holds, for readers and for the desk', async () => {
    for (const story of newsroom.stories.values())
      for (const viewer of [anonymous, editor])
        expect(told(must(await timelineOf(viewer, story)))).toEqual(
          expected(must(await storyOf(viewer, story)).timeline),
        )
  })

  it.each(['known', 'had'] as const)(
    'cut at a moment (%s) holds what the story cut there holds',
    async (clock) => {
      let seen = 0
      for (const story of newsroom.stories.values())
        for (const at of await moments(clock, story))
          for (const viewer of [anonymous, editor]) {
            const [columns, whole] = [
              await timelineOf(viewer, story, cutOf(clock, at)),
              await storyOf(viewer, story, cutOf(clock, at)),
            ]
            expect(columns.kind).toBe(whole.kind)
            if (columns.kind !== 'ok' || whole.kind !== 'ok') continue
            expect(told(columns.value)).toEqual(expected(whole.value.timeline))
            expect(columns.value.hidden).toBe(whole.value.hidden)
            seen += columns.value.statements.length
          }
      expect(seen).toBeGreaterThan(100)
    },
  )

  it('of an unpublished story is missing to readers, now and at any moment, and its words are told to nobody', async () => {
    const story = await largeStory(3, 3, 9)
    const shown = must(await timelineOf(anonymous, story))
    expect(await timelineWords(anonymous, shown.statements)).toHaveLength(9)
    await db().story.update({ where: { id: story }, data: { publishedAt: null } })
    expect(await timelineOf(anonymous, story)).toEqual({ kind: 'missing' })
    expect(await timelineOf(anonymous, story, { published: new Date() })).toEqual({ kind: 'missing' })
    expect(await timelineWords(anonymous, shown.statements)).toEqual([])
    expect(must(await timelineOf(editor, story)).statements).toHaveLength(9)
    expect(await timelineWords(editor, shown.statements)).toHaveLength(9)
  })

  it('takes as many queries for many statements as for few', async () => {
    const [few, many] = [await largeStory(3, 3, 9), await largeStory(30, 40, 1500)]
    const count = (story: string) => queries(() => timelineOf(anonymous, story))
    expect(await count(many)).toBe(await count(few))
    expect(await count(many)).toBeLessThanOrEqual(12)
  })

  it('a name of two readings is told by what most statements call it, and nobody is nobody', async () => {
    const story = await largeStory(2, 4, 40)
    const { columns } = must(await timelineOf(anonymous, story))
    expect(columns.speakers.length).toBe(8)
    expect(columns.speakers.every(({ id }) => id !== null)).toBe(true)
    expect([...columns.at]).toEqual([...columns.at].sort((a, b) => a - b))
  })
})
