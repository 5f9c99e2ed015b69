import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous } from '#domain/access/viewer.ts'
import { loadNewsroom, type Newsroom } from '#prisma/seed/newsroom.ts'
import { reportsMade, statementsMade } from '../source/made.ts'
import { listSources, sourceOf } from '../source/read.ts'
import { filed, must } from '../testing/small.fixture.ts'
import { storiesMade } from './made.ts'
import { listStories } from './read.ts'
import { addStory } from './write.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await loadNewsroom(
    async () => undefined,
    () => 'a long pass phrase',
  )
}, 240_000)

describe('what made a number', () => {
  it('adds up to it: claims and reports of a story', async () => {
    const stories = must(await listStories(anonymous))
    const made = await storiesMade(
      anonymous,
      stories.map(({ id }) => id),
    )
    for (const story of stories) {
      expect(made[story.id]!.claims).toHaveLength(Math.min(8, story.claimCount))
      const reports = made[story.id]!.sources.reduce((sum, source) => sum + source.reports, 0)
      if (made[story.id]!.sources.length < 8) expect(reports).toBe(story.reportCount)
    }
  })
  it('adds up to it: reports of a source, statements of a report', async () => {
    const { lines: sources } = must(await listSources(anonymous))
    const reports = await reportsMade(
      anonymous,
      sources.map(({ id }) => id),
    )
    for (const { id, reports: count } of sources) {
      expect(reports[id]).toHaveLength(Math.min(6, count))
      const { recent } = must(await sourceOf(anonymous, id))
      const made = await statementsMade(anonymous, recent)
      for (const report of recent) expect(made[report.id] ?? []).toHaveLength(Math.min(6, report.statements))
    }
  })
  it('tells readers of nothing that is not public', async () => {
    const editor = newsroom.people.get('noa')!
    const { story } = must(await addStory(editor, { title: 'Not yet', summary: '', language: 'en' }))
    expect(await storiesMade(anonymous, [story])).toEqual({})
    const courier = newsroom.sources.get('courier')!
    const { report } = await filed(editor, {
      source: 'The Ansela Courier',
      publishedAt: '2027-01-01T00:00:00Z',
    })
    const ids = async (viewer: typeof editor | typeof anonymous) =>
      (await reportsMade(viewer, [courier]))[courier]!.map(({ id }) => id)
    expect(await ids(editor)).toContain(report)
    expect(await ids(anonymous)).not.toContain(report)
    expect(await statementsMade(anonymous, [{ id: report }])).toEqual({})
  })
})
