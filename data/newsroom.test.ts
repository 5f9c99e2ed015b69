import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous } from '#domain/access/viewer.ts'
import { claims } from '#prisma/cast.ts'
import { loadNewsroom, type Newsroom } from '#prisma/seed/newsroom.ts'
import { claimOf } from './claim/read.ts'
import { listStories, storyOf } from './story/read.ts'

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
})
