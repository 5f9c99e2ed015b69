import { expect, it } from 'vitest'
import { anonymous } from '#domain/access/viewer.ts'
import { largeStory } from '../testing/large-story.fixture.ts'
import { must } from '../testing/small.fixture.ts'
import { storyOf } from './read.ts'

it('a long story shows its newest statements and says how many it leaves out; its claims stand on all', async () => {
  const id = await largeStory(5, 20, 100)
  const whole = must(await storyOf(anonymous, id, {}, Number.POSITIVE_INFINITY))
  const part = must(await storyOf(anonymous, id, {}, 10))
  const said = (story: typeof whole) => story.timeline.filter(({ kind }) => kind === 'statement')
  expect(whole.earlier).toBeUndefined()
  expect(said(whole)).toHaveLength(100)
  // the newest ten, and the first of each of the five claims, for none has a time of its own
  expect(said(part).length).toBeGreaterThanOrEqual(10)
  expect(said(part).length).toBeLessThanOrEqual(15)
  expect(said(part).length + part.earlier!).toBe(100)
  expect(said(part).slice(-10)).toEqual(said(whole).slice(-10))
  // each claim stands where it stands in the whole
  const at = (story: typeof whole) =>
    story.timeline.flatMap((entry) => (entry.kind === 'claim' ? [[entry.id, entry.at.from]] : []))
  expect(at(part)).toEqual(at(whole))
  const { timeline: _, earlier: __, ...rest } = part
  expect(whole).toMatchObject(rest)
})
