import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { claimChanges } from '#domain/history/since.ts'
import { addClaim } from './claim/add.ts'
import { editClaim, supersede } from './claim/edit.ts'
import { claimOf } from './claim/read.ts'
import { db } from './db.ts'
import type { Subject } from './history.ts'
import { neighboursOf } from './history-moments.ts'
import { addStatement } from './statement/correct.ts'
import { decide } from './statement/decide.ts'
import { tie } from './statement/tie.ts'
import { storyOf } from './story/read.ts'
import { editStory, publish } from './story/write.ts'
import { filed, must, person, wording } from './testing/small.fixture.ts'

let editor: Viewer
let claim: string
let story: string
let secret: string
let shown: string
const at: Record<string, Date> = {}

const version = (subject: Subject, subjectId: string) =>
  db().history.count({ where: { subject, subjectId, what: { not: 'status moved' } } })
async function mark(name: string): Promise<void> {
  await new Promise((done) => setTimeout(done, 3))
  at[name] = (
    await db().$queryRaw<[{ at: Date }]>`select date_trunc('milliseconds', clock_timestamp()) as at`
  )[0].at
  await new Promise((done) => setTimeout(done, 3))
}
async function said(speaker: string, words: string): Promise<string> {
  const text = `${crypto.randomUUID()} “${words}” ${crypto.randomUUID()}`
  const { report } = await filed(editor, {
    text,
    source: `Paper of ${speaker}`,
    publishedAt: '2026-08-10T10:00:00Z',
  })
  const added = await addStatement(editor, { report, snapshot: 1, wording: wording(text, words, speaker) })
  const { statement } = must(added)
  const tied = { statement, version: await version('statement', statement), claim, value: 'affirms' }
  must(await tie(editor, tied))
  return statement
}
const terms = { kind: 'event', about: null, scope: null, language: 'en', happened: null }
const reworded = async (text: string, about: string | null = null) =>
  must(
    await editClaim(editor, {
      ...terms,
      claim,
      about,
      version: await version('claim', claim),
      wording: text,
    }),
  )
const shownTo = async (viewer: Viewer, name: string) =>
  must(await claimOf(viewer, claim, { recorded: at[name] }))

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  const given = {
    ...terms,
    wording: 'QUARREL draft wording',
    story: { title: 'QUARREL title', summary: 'QUARREL summary' },
  }
  const made = must(await addClaim(editor, { claim: given, tie: null }))
  claim = made.claim
  story = made.story
  await mark('begun')
  secret = await said('Vessa Quarrel', 'QUARREL words never shown')
  shown = await said('Ode Varga', 'The road is closed')
  await reworded('QUARREL second draft', 'Quarrel Board')
  await mark('drafted')
  must(
    await decide(editor, {
      statement: secret,
      version: await version('statement', secret),
      state: 'rejected',
    }),
  )
  await reworded('The road is closed')
  must(await editStory(editor, { story, version: 1, title: 'Roads', summary: 'In short.', language: 'en' }))
  must(await publish(editor, { story, version: 2, state: 'published' }))
  await mark('published')
  await reworded('The road is shut')
  await mark('reworded')
})

describe('as of a moment, to a reader', () => {
  it('nothing is shown that is not public today, and status and counts are those of the moment', async () => {
    const [theirs, ours] = [await shownTo(anonymous, 'drafted'), await shownTo(editor, 'drafted')]
    expect(JSON.stringify(theirs)).not.toContain('uarrel')
    expect(JSON.stringify(theirs)).not.toContain('QUARREL')
    expect(JSON.stringify(ours)).toContain('QUARREL words never shown')
    expect(theirs.statements.map(({ id }) => id)).toEqual([shown])
    expect(theirs.hidden).toBe(1)
    expect(theirs.status).toEqual(ours.status)
    expect(theirs.status.affirms).toEqual([2, 2])
    const told = must(await storyOf(anonymous, story, { recorded: at.drafted }))
    expect(JSON.stringify(told)).not.toMatch(/quarrel/i)
    expect(told).toMatchObject({ title: 'Roads', summary: 'In short.', hidden: 1 })
    expect(told.timeline.filter(({ kind }) => kind === 'statement')).toHaveLength(1)
  })

  it('words are those of the moment where they were public, else those with which it became public', async () => {
    expect((await shownTo(anonymous, 'begun')).wording).toBe('The road is closed')
    expect((await shownTo(editor, 'begun')).wording).toBe('QUARREL draft wording')
    expect((await shownTo(anonymous, 'published')).wording).toBe('The road is closed')
    expect((await shownTo(anonymous, 'reworded')).wording).toBe('The road is shut')
  })

  it('a moment before it was recorded has nothing; one that has not come is now', async () => {
    const cut = { recorded: new Date('2020-01-01') }
    expect(await claimOf(anonymous, claim, cut)).toEqual({ kind: 'missing' })
    expect(await storyOf(anonymous, story, cut)).toEqual({ kind: 'missing' })
    const [then, now] = [
      await claimOf(anonymous, claim, { recorded: new Date('2999-01-01') }),
      await claimOf(anonymous, claim),
    ]
    expect(then).toEqual(now)
  })

  it('a story that is not published today is missing, however public it once was', async () => {
    must(await publish(editor, { story, version: await version('story', story), state: 'withdrawn' }))
    expect(await claimOf(anonymous, claim, { recorded: at.published })).toEqual({ kind: 'missing' })
    expect(await storyOf(anonymous, story, { recorded: at.published })).toEqual({ kind: 'missing' })
    for (const subject of [{ claim }, { story }])
      expect(await neighboursOf(anonymous, subject, 'had', at.published!.toISOString())).toEqual({
        kind: 'missing',
      })
    must(await publish(editor, { story, version: await version('story', story), state: 'published' }))
  })

  it('nobody knew of what was not published yet, nor that it would be superseded', async () => {
    const later = must(
      await addClaim(editor, { claim: { ...terms, wording: 'Later', story: { id: story } }, tie: null }),
    ).claim
    must(await supersede(editor, { claim, version: await version('claim', claim), by: later }))
    const cut = { published: new Date('2026-08-11') }
    expect(must(await claimOf(anonymous, claim)).status.status).toBe('superseded')
    expect(must(await claimOf(anonymous, claim, cut)).status.status).toBe('single source')
    expect(must(await storyOf(anonymous, story, cut)).claims.map(({ id }) => id)).toEqual([claim])
    const before = must(await claimOf(anonymous, claim, { published: new Date('2026-08-09') }))
    expect([before.status.status, before.statements]).toEqual(['empty', []])
    must(await supersede(editor, { claim, version: await version('claim', claim), by: null }))
  })
})

describe('the moments at which something moved', () => {
  it('lead back and forth, and each shows what it changed', async () => {
    const near = async (name: string) =>
      must(await neighboursOf(anonymous, { claim }, 'had', at[name]!.toISOString()))
    const after = new Date((await near('published')).after!)
    expect(after > at.published! && after < at.reworded!).toBe(true)
    const known = must(await neighboursOf(anonymous, { story }, 'known', '2026-08-10T09:00:00.000Z'))
    expect(known.after).toBe('2026-08-10T10:00:00.000Z')
    expect(must(await neighboursOf(anonymous, { story }, 'known', '2026-08-10T10:00:00.000Z'))).toMatchObject(
      {
        before: null,
      },
    )
  })
})

describe('what changed since', () => {
  it('is told of a claim between two moments', async () => {
    const changes = claimChanges(await shownTo(editor, 'drafted'), await shownTo(editor, 'published'))
    expect(changes.map(({ kind }) => kind)).toEqual(['status', 'gone', 'origin lost', 'worded', 'terms'])
    const told = claimChanges(await shownTo(anonymous, 'drafted'), await shownTo(anonymous, 'published'))
    expect(told.map(({ kind }) => kind)).toEqual(['status', 'hidden'])
    expect(claimChanges(null, await shownTo(anonymous, 'published'))[0]).toEqual({ kind: 'added' })
  })
})

// promise D5
describe('what a link to a moment shows', () => {
  it('is the same after every later edit: words, statements, status, counts, the story', async () => {
    await mark('kept')
    const viewers = { reader: anonymous, editor }
    const shownAt = async (of: Date) => {
      const pages: Record<string, { id: string; statements?: unknown[] }> = {}
      for (const [name, viewer] of Object.entries(viewers)) {
        pages[`${name}: claim`] = must(await claimOf(viewer, claim, { recorded: of }))
        pages[`${name}: story`] = must(await storyOf(viewer, story, { recorded: of }))
      }
      // the number that the next edit names is today's, whatever is shown
      return JSON.parse(
        JSON.stringify(pages, (key, value) => (key === 'version' ? undefined : value)),
      ) as typeof pages
    }
    const before = await shownAt(at.kept!)
    await reworded('The road is open again', 'Road Board')
    const added = await said('Ona Lind', 'It is open again')
    must(
      await decide(editor, {
        statement: added,
        version: await version('statement', added),
        state: 'confirmed',
      }),
    )
    const storyVersion = await version('story', story)
    must(
      await editStory(editor, {
        story,
        version: storyVersion,
        title: 'Open roads',
        summary: 'Longer.',
        language: 'en',
      }),
    )
    const now = must(await claimOf(anonymous, claim))
    expect(now.statements.length).toBeGreaterThan(before['reader: claim']!.statements!.length)
    expect(await shownAt(at.kept!)).toEqual(before)
  })
})
