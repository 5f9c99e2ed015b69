import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { replay } from '#domain/history/replay.ts'
import { editActor } from '../actor/edit.ts'
import { addClaim } from '../claim/add.ts'
import { moveDue } from '../claim/due.ts'
import { editClaim } from '../claim/edit.ts'
import { db } from '../db.ts'
import { changeRole } from '../person/people.ts'
import { keepHolding } from '../source/own.ts'
import { addSource, editSource } from '../source/write.ts'
import { addStory, editStory, publish, setMembership } from '../story/write.ts'
import { must, person } from '../testing/small.fixture.ts'
import { previewRestore, restore } from './restore.ts'

const fields = { kind: 'event', about: 'Roads Board', scope: null, language: 'en', happened: null } as const
let editor: Viewer
let admin: Viewer

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  admin = await person('admin', 'Maha')
})

const chain = (subject: string, subjectId: string) =>
  db().history.findMany({ where: { subject, subjectId }, orderBy: { number: 'asc' } })
const newest = async (subject: string, id: string) => String((await chain(subject, id)).at(-1)!.id)
const told = async (subject: string, id: string) =>
  replay((await chain(subject, id)) as unknown as Parameters<typeof replay>[0])

async function claimIn(title: string) {
  const made = must(
    await addClaim(editor, {
      claim: { ...fields, wording: 'The bridge is open', story: { title, summary: '' } },
      tie: null,
    }),
  )
  return { claim: made.claim, story: made.story as string }
}

describe('restoring', () => {
  it('puts a claim’s wording back as a new change that names the one it takes back', async () => {
    const { claim } = await claimIn('One')
    must(
      await editClaim(editor, { claim, version: 1, ...fields, about: null, wording: 'The bridge is shut' }),
    )
    const change = await newest('claim', claim)
    const preview = must(await previewRestore(editor, change))
    expect(preview).toMatchObject({
      version: 2,
      not: null,
      now: { wording: 'The bridge is shut', aboutId: null },
      back: { wording: 'The bridge is open' },
    })
    expect(preview.names[String(preview.back.aboutId)]).toBe('Roads Board')
    must(await restore(editor, { change, version: 2, why: ' It was open. ' }))
    const rows = await chain('claim', claim)
    expect(rows.at(-1)).toMatchObject({
      what: 'restored',
      why: 'It was open.',
      byName: 'Sami',
      before: { wording: 'The bridge is shut', restores: null },
      after: { wording: 'The bridge is open', restores: 2 },
    })
    expect(rows.slice(0, 2).map(({ what }) => what)).toEqual(['worded', 'edited'])
    const row = await db().claim.findUniqueOrThrow({ where: { id: claim } })
    expect(row).toMatchObject({ wording: 'The bridge is open', aboutId: preview.back.aboutId })
    expect(await told('claim', claim)).toMatchObject({ wording: row.wording, aboutId: row.aboutId })
    expect(must(await previewRestore(editor, change)).not).toBe('as it is')
    expect(await restore(editor, { change, version: 3, why: '' })).toMatchObject({
      problems: [{ message: 'restoredAlready' }],
    })
    // and that can be taken back in the same way
    must(await restore(editor, { change: await newest('claim', claim), version: 3, why: '' }))
    expect((await db().claim.findUniqueOrThrow({ where: { id: claim } })).wording).toBe('The bridge is shut')
  })

  it('puts a claim back into its stories, and a story’s, an actor’s and a source’s own words', async () => {
    const { claim, story } = await claimIn('Two')
    must(await setMembership(editor, { story, claim, member: false }))
    must(await restore(editor, { change: await newest('claim', claim), version: 2, why: '' }))
    expect(await db().membership.count({ where: { claimId: claim, storyId: story } })).toBe(1)

    must(await editStory(editor, { story, version: 1, title: 'Worse', summary: '', language: 'en' }))
    must(await restore(editor, { change: await newest('story', story), version: 2, why: '' }))
    expect((await db().story.findUniqueOrThrow({ where: { id: story } })).title).toBe('Two')

    const { aboutId } = await db().claim.findUniqueOrThrow({ where: { id: claim } })
    const version = (await chain('actor', aboutId!)).length
    must(await editActor(editor, { actor: aboutId!, version, name: 'Road Office', wikidata: 'Q42' }))
    must(await restore(editor, { change: await newest('actor', aboutId!), version: version + 1, why: '' }))
    expect(await db().actor.findUniqueOrThrow({ where: { id: aboutId! } })).toMatchObject({
      name: 'Roads Board',
      externalIds: {},
    })

    const source = {
      name: 'The Vale Post',
      kind: 'news outlet',
      homepage: 'https://vale.example/',
      domains: ['vale.example'],
      language: 'en',
      country: null,
      owner: 'Vale Press',
      actor: null,
      carries: [],
    }
    const { source: id } = must(await addSource(admin, source))
    must(await editSource(admin, { ...source, source: id, version: 1, domains: [], owner: null }))
    const taken = must(await addSource(admin, { ...source, name: 'Another', owner: null }))
    const change = await newest('source', id)
    expect(await restore(admin, { change, version: 2, why: '' })).toMatchObject({
      problems: [{ message: 'domainTaken' }],
    })
    must(
      await editSource(admin, {
        ...source,
        name: 'Another',
        source: taken.source,
        version: 1,
        domains: [],
        owner: null,
      }),
    )
    must(await restore(admin, { change, version: 2, why: '' }))
    expect(await told('source', id)).toMatchObject({ domains: ['vale.example'] })
    expect(await db().sourceDomain.count({ where: { sourceId: id } })).toBe(1)
    expect(await restore(editor, { change, version: 3, why: '' })).toEqual({ kind: 'forbidden' })
    expect(must(await previewRestore(editor, change)).not).toBe('not yours')
  })

  it('puts a source’s owner back with who held it, and leaves alone what is kept of that by itself', async () => {
    const fields = {
      kind: 'news outlet',
      homepage: null,
      language: 'en',
      country: null,
      actor: null,
    } as const
    const source = { ...fields, name: 'The Ford Post', domains: [], carries: [] }
    const { source: id } = must(await addSource(admin, { ...source, owner: 'Ford Press' }))
    must(await editSource(admin, { ...source, source: id, version: 1, owner: 'Hill Press' }))
    must(await restore(admin, { change: await newest('source', id), version: 2, why: '' }))
    const held = () =>
      db().ownership.findMany({
        where: { sourceId: id, void: false, replacedBy: null },
        select: { owner: { select: { name: true } } },
      })
    const owner = async () =>
      (await db().source.findUniqueOrThrow({ where: { id }, include: { owner: true } })).owner?.name
    expect([await held(), await owner()]).toEqual([[{ owner: { name: 'Ford Press' } }], 'Ford Press'])

    const renamed = await newest('source', id)
    const now = await db().ownership.findFirstOrThrow({ where: { sourceId: id, replacedBy: null } })
    const days = { low: '', high: '', from: '2020-01-01', to: '', reason: 'Sold' }
    must(
      await keepHolding(admin, { source: id, version: 3, owner: 'River Press', replaces: now.id, ...days }),
    )
    const added = await newest('source', id)
    expect(must(await previewRestore(admin, added)).not).toBe('elsewhere')
    expect(await restore(admin, { change: added, version: 4, why: '' })).toMatchObject({
      problems: [{ message: 'notRestored' }],
    })
    // its days say more than a name could: the name does not write over them
    const before = [await held(), await owner()]
    expect(await restore(admin, { change: renamed, version: 4, why: '' })).toMatchObject({
      problems: [{ field: 'owner', message: 'ownerDated' }],
    })
    expect([await held(), await owner()]).toEqual(before)
  })

  it('leaves when an expectation is due to the rows that say so', async () => {
    const day = (date: string) => ({
      from: `2026-09-${date}T00:00:00.000Z`,
      to: `2026-09-${date}T23:59:00.000Z`,
      precision: 'day' as const,
    })
    const wanted = { ...fields, kind: 'expectation', wording: 'It opens', happened: day('08') } as const
    const story = { title: 'Expected', summary: '' }
    const { claim } = must(await addClaim(editor, { claim: { ...wanted, story }, tie: null }))
    const move = { claim, version: 1, due: day('10'), first: false, statement: null, announcedAt: null }
    must(await moveDue(editor, move))
    const change = await newest('claim', claim)
    expect(must(await previewRestore(editor, change)).not).toBe('elsewhere')
    expect(await restore(editor, { change, version: 2, why: '' })).toMatchObject({
      problems: [{ message: 'notRestored' }],
    })
    const { happenedFrom } = await db().claim.findUniqueOrThrow({ where: { id: claim } })
    expect(happenedFrom?.toISOString()).toBe(day('10').from)
  })

  it('loses to whoever changed it meanwhile, and answers with both', async () => {
    const { claim } = await claimIn('Three')
    must(await editClaim(editor, { claim, version: 1, ...fields, wording: 'The bridge is shut' }))
    const change = await newest('claim', claim)
    must(await editClaim(editor, { claim, version: 2, ...fields, wording: 'The bridge is gone' }))
    expect(await restore(editor, { change, version: 2, why: '' })).toMatchObject({
      kind: 'conflict',
      yours: { wording: 'The bridge is open' },
      theirs: { wording: 'The bridge is gone' },
      version: 3,
      by: 'Sami',
    })
    const all = await Promise.all(
      Array.from({ length: 10 }, () => restore(editor, { change, version: 3, why: '' })),
    )
    expect(all.filter(({ kind }) => kind === 'ok')).toHaveLength(1)
    expect(await chain('claim', claim)).toHaveLength(4)
  })

  it('brings nothing back of a person, no first row, and no row that is undone where it was made', async () => {
    const someone = await person('editor', 'Someone')
    must(await changeRole(admin, { person: someone.id, role: 'reader', version: 1 }))
    const { claim, story } = await claimIn('Four')
    must(await publish(editor, { story, version: 1, state: 'published' }))
    const refused = [
      [await newest('person', someone.id), 'must not come back'],
      [String((await chain('claim', claim))[0]!.id), 'nothing before'],
      [await newest('story', story), 'elsewhere'],
    ] as const
    for (const [change, not] of refused) {
      expect(must(await previewRestore(admin, change)).not).toBe(not)
      expect(await restore(admin, { change, version: 1, why: '' })).toMatchObject({
        problems: [{ message: 'notRestored' }],
      })
    }
    expect((await db().person.findUniqueOrThrow({ where: { id: someone.id } })).role).toBe('reader')
  })

  it('stays inside an editor’s stories', async () => {
    const { claim, story } = await claimIn('Five')
    const other = must(await addStory(editor, { title: 'Other', summary: '', language: 'en' })).story
    must(await editClaim(editor, { claim, version: 1, ...fields, wording: 'The bridge is shut' }))
    const change = await newest('claim', claim)
    const limited = { ...(await person('editor')), stories: [other] } as Viewer
    expect(await restore(limited, { change, version: 2, why: '' })).toEqual({
      kind: 'forbidden',
      why: 'stories',
    })
    must(await restore({ ...limited, stories: [story] } as Viewer, { change, version: 2, why: '' }))
  })

  it('is for the desk alone, of what there is', async () => {
    for (const viewer of [anonymous, await person('reader')]) {
      expect(await restore(viewer, { change: '1', version: 1, why: '' })).toEqual({ kind: 'forbidden' })
      expect(await previewRestore(viewer, '1')).toEqual({ kind: 'forbidden' })
    }
    expect(await restore(editor, { change: '999999999', version: 1, why: '' })).toEqual({ kind: 'missing' })
    expect(await previewRestore(editor, '1; drop')).toEqual({ kind: 'missing' })
    expect((await restore(editor, { change: '1', version: 1, why: '', extra: 1 })).kind).toBe('invalid')
  })
})
