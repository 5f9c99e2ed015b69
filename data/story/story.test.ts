import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { addClaim } from '../claim/add.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { must, person } from '../testing/small.fixture.ts'
import { listStories, storyOf } from './read.ts'
import { addStory, editStory, publish, setMembership } from './write.ts'

let editor: Viewer
let reader: Viewer
let story: string

const rows = () => db().publication.count({ where: { storyId: story } })
const worded = (wording: string) => ({
  wording,
  kind: 'event',
  about: null,
  scope: null,
  language: 'en',
  happened: null,
})

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  reader = await person('reader')
})
beforeEach(async () => {
  story = must(await addStory(editor, { title: 'The dam', summary: 'Two gates.', language: 'en' })).story
})

describe('a story', () => {
  it('begins unseen by readers, and only editors begin one', async () => {
    const line = must(await listStories(editor)).find(({ id }) => id === story)
    expect(line).toMatchObject({ title: 'The dam', published: false })
    for (const viewer of [reader, anonymous]) {
      expect(await storyOf(viewer, story)).toEqual({ kind: 'missing' })
      expect(must(await listStories(viewer)).map(({ id }) => id)).not.toContain(story)
      expect(await addStory(viewer, { title: 'Mine', summary: '', language: 'en' })).toEqual({
        kind: 'forbidden',
      })
    }
  })

  it('keeps both texts of a stale edit, and changes nothing', async () => {
    const edit = { story, version: 1, summary: 'Two gates.', language: 'en' }
    must(await editStory(editor, { ...edit, title: 'The dam at Sarn' }))
    const outcome = await editStory(await person('editor', 'Noa'), { ...edit, title: 'The lower dam' })
    expect(outcome).toMatchObject({
      kind: 'conflict',
      yours: { title: 'The lower dam' },
      theirs: { title: 'The dam at Sarn' },
      version: 2,
      by: 'Sami',
    })
    expect(must(await storyOf(editor, story)).title).toBe('The dam at Sarn')
  })

  it('says what is wrong with a field, and to those who may not only that', async () => {
    expect(await addStory(editor, { title: ' ', summary: '', language: 'en' })).toEqual({
      kind: 'invalid',
      problems: [{ field: 'title', message: 'required' }],
    })
    expect((await addStory(anonymous, { title: ' ' })).kind).toBe('forbidden')
  })
})

describe('publishing', () => {
  it('shows it to everyone, is one effect however often it is asked for, and is taken back', async () => {
    const first = must(await publish(editor, { story, version: 1, state: 'published' }))
    const again = must(await publish(editor, { story, version: first.version, state: 'published' }))
    expect(again.version).toBe(first.version)
    expect(await rows()).toBe(1)
    expect(must(await storyOf(anonymous, story)).title).toBe('The dam')
    must(await publish(editor, { story, version: first.version, state: 'withdrawn' }))
    expect(await storyOf(anonymous, story)).toEqual({ kind: 'missing' })
    expect(await rows()).toBe(2)
    expect(must(await storyOf(editor, story)).title).toBe('The dam')
  })

  it('of eight at once happens once', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () => publish(editor, { story, version: 1, state: 'published' })),
    )
    expect(await rows()).toBe(1)
    expect(await db().history.count({ where: { subject: 'story', subjectId: story } })).toBe(2)
  })

  it('is refused to readers, and when the story was changed meanwhile', async () => {
    expect(await publish(reader, { story, version: 1, state: 'published' })).toEqual({ kind: 'forbidden' })
    must(await editStory(editor, { story, version: 1, title: 'Other', summary: '', language: 'en' }))
    expect((await publish(editor, { story, version: 1, state: 'published' })).kind).toBe('conflict')
    expect(await rows()).toBe(0)
  })
})

describe('claims of a story', () => {
  it('are missing to readers while no story of theirs is published', async () => {
    const { claim } = must(
      await addClaim(editor, {
        claim: { ...worded('Both gates are shut'), story: { id: story } },
        tie: null,
      }),
    )
    expect(await claimOf(anonymous, claim)).toEqual({ kind: 'missing' })
    expect(await claimOf(reader, claim)).toEqual({ kind: 'missing' })
    expect(must(await claimOf(editor, claim)).wording).toBe('Both gates are shut')
    must(await publish(editor, { story, version: 1, state: 'published' }))
    expect(must(await claimOf(anonymous, claim)).stories).toHaveLength(1)
  })

  it('are put in and taken out; a reader sees only the published ones of their stories', async () => {
    const other = must(await addStory(editor, { title: 'Elsewhere', summary: '', language: 'en' })).story
    const { claim } = must(
      await addClaim(editor, { claim: { ...worded('Gate two leaks'), story: { id: other } }, tie: null }),
    )
    must(await setMembership(editor, { story, claim, member: true }))
    must(await setMembership(editor, { story, claim, member: true }))
    must(await publish(editor, { story, version: 1, state: 'published' }))
    expect(must(await claimOf(anonymous, claim)).stories.map(({ id }) => id)).toEqual([story])
    expect(must(await claimOf(editor, claim)).stories).toHaveLength(2)
    must(await setMembership(editor, { story, claim, member: false }))
    expect(await claimOf(anonymous, claim)).toEqual({ kind: 'missing' })
    expect(await setMembership(reader, { story, claim, member: true })).toEqual({ kind: 'forbidden' })
    const done = await db().history.findMany({
      where: { subject: 'claim', subjectId: claim },
      orderBy: { number: 'asc' },
    })
    expect(done.map(({ what }) => what)).toEqual(['worded', 'put into a story', 'taken out of a story'])
  })
})
