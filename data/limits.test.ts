import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { editActor } from './actor/edit.ts'
import { answerEdge, decideEdge } from './check/decide-edge.ts'
import { addClaim } from './claim/add.ts'
import { editClaim, supersede } from './claim/edit.ts'
import { db } from './db.ts'
import { limitToStories } from './person/limits.ts'
import { changeRole } from './person/people.ts'
import { viewerOf } from './person/sessions.ts'
import { addStatement } from './statement/correct.ts'
import { tie } from './statement/tie.ts'
import { addStory, editStory, publish } from './story/write.ts'
import { entered, joined, password } from './testing/people.fixture.ts'
import { filed, must, person, wording } from './testing/small.fixture.ts'

const outside = { kind: 'forbidden', why: 'stories' }
const fields = {
  kind: 'event' as const,
  about: null,
  scope: null,
  language: 'en',
  happened: null,
}
let free: Viewer
let admin: Viewer
let limited: Viewer
let own: string
let other: string

beforeAll(async () => {
  free = await person('editor', 'Free')
  admin = await person('admin', 'Admin')
  own = must(await addStory(free, { title: 'Own', summary: '', language: 'en' })).story
  other = must(await addStory(free, { title: 'Other', summary: '', language: 'en' })).story
  limited = { ...(await person('editor', 'Limited')), stories: [own] } as Viewer
})
const claimIn = async (viewer: Viewer, story: string) =>
  addClaim(viewer, { claim: { ...fields, wording: 'The bridge is open', story: { id: story } }, tie: null })
const rows = async () => [await db().history.count(), await db().claim.count(), await db().stance.count()]

describe('an editor who is limited to stories', () => {
  it('words and edits claims of these, and of no other', async () => {
    const mine = must(await claimIn(limited, own)).claim
    const theirs = must(await claimIn(free, other)).claim
    must(await editClaim(limited, { claim: mine, version: 1, ...fields, wording: 'The bridge is shut' }))
    const before = await rows()
    expect(await claimIn(limited, other)).toEqual(outside)
    expect(await editClaim(limited, { claim: theirs, version: 1, ...fields, wording: 'Mine now' })).toEqual(
      outside,
    )
    expect(await supersede(limited, { claim: theirs, version: 1, by: mine })).toEqual(outside)
    expect(await rows()).toEqual(before)
  })

  it('edits and publishes these, and begins none', async () => {
    must(await editStory(limited, { story: own, version: 1, title: 'Own anew', summary: '', language: 'en' }))
    const before = await rows()
    expect(await addStory(limited, { title: 'New', summary: '', language: 'en' })).toEqual(outside)
    const edit = { story: other, version: 1, title: 'Taken', summary: '', language: 'en' }
    expect(await editStory(limited, edit)).toEqual(outside)
    expect(await publish(limited, { story: other, version: 1, state: 'published' })).toEqual(outside)
    expect(await rows()).toEqual(before)
  })

  it('brings in and reads reports, and ties statements to claims of these alone', async () => {
    const { report, text } = await filed(limited)
    const said = { report, snapshot: 1, wording: wording(text, 'The road is closed') }
    const { statement } = must(await addStatement(limited, said))
    const mine = must(await claimIn(free, own)).claim
    const theirs = must(await claimIn(free, other)).claim
    const at = () => db().history.count({ where: { subject: 'statement', subjectId: statement } })
    const to = async (viewer: Viewer, claim: string, value: 'affirms' | null) =>
      tie(viewer, { statement, claim, value, version: await at() })
    expect(await to(limited, theirs, 'affirms')).toEqual(outside)
    must(await to(limited, mine, 'affirms'))
    must(await to(free, theirs, 'affirms'))
    expect(await to(limited, theirs, null)).toEqual(outside)
    // what bears on a claim of another story too is no longer theirs alone
    expect(await to(limited, mine, null)).toEqual(outside)
  })

  it('does nothing that reaches beyond any story', async () => {
    expect(await editActor(limited, {})).toEqual({ kind: 'forbidden' })
  })

  it('holds no two origins to be one or two, whichever claim is named, nor takes back what another held', async () => {
    const mine = must(await claimIn(free, own)).claim
    const theirs = must(await claimIn(free, other)).claim
    const pair = { a: 'source:aaaaaaaaaaaa', b: 'source:bbbbbbbbbbbb' }
    const verdicts = () => db().originVerdict.findMany({ orderBy: { a: 'asc' } })
    expect(await decideEdge(limited, { claim: mine, ...pair, same: true, version: 0 })).toEqual(outside)
    expect(await verdicts()).toEqual([])
    must(await decideEdge(free, { claim: theirs, ...pair, same: true, version: 0 }))
    const held = await verdicts()
    for (const same of [false, null])
      expect(await decideEdge(limited, { claim: mine, ...pair, same, version: 1 })).toEqual(outside)
    // the queue of edges says why as well
    expect(await answerEdge(limited, { claim: mine, ...pair, same: false, version: 1 })).toEqual(outside)
    expect(await verdicts()).toEqual(held)
  })
})

describe('the limit', () => {
  it('is set by an admin, bites on the next request, and goes with the role', async () => {
    const [who, giver] = [await joined('editor'), await joined('admin')]
    const inside = await entered(who.email)
    expect(await limitToStories(free, { person: who.id, stories: [own], version: 1 })).toEqual({
      kind: 'forbidden',
    })
    must(await limitToStories(admin, { person: who.id, stories: [own, own], version: 1 }))
    expect(await viewerOf(inside.headers)).toMatchObject({ stories: [own] })
    expect(await limitToStories(admin, { person: who.id, stories: null, version: 1 })).toMatchObject({
      kind: 'conflict',
      theirs: { stories: [own] },
      version: 2,
    })
    expect(await limitToStories(admin, { person: who.id, stories: ['zzzzzzzzzzzz'], version: 2 })).toEqual({
      kind: 'missing',
    })
    must(await limitToStories(admin, { person: who.id, stories: [], version: 2 }))
    expect(await viewerOf(inside.headers)).toMatchObject({ stories: [] })
    const lift = { person: who.id, stories: null, version: 3 }
    // more than before, and be it one story more, is for the password of who gives it
    for (const more of [lift, { ...lift, stories: [own] }, { ...lift, password: '' }])
      expect(await limitToStories(giver, more)).toMatchObject({
        problems: [{ field: 'password', message: 'required' }],
      })
    expect(await limitToStories(giver, { ...lift, password: 'not this one' })).toMatchObject({
      problems: [{ field: 'password', message: 'passwordWrong' }],
    })
    expect(await viewerOf(inside.headers)).toMatchObject({ stories: [] })
    must(await limitToStories(giver, { ...lift, password }))
    expect(await viewerOf(inside.headers)).not.toHaveProperty('stories')
    must(await limitToStories(admin, { person: who.id, stories: [own], version: 4 }))
    must(await changeRole(admin, { person: who.id, role: 'reader', version: 5 }))
    expect(await limitToStories(admin, { person: who.id, stories: [own], version: 6 })).toMatchObject({
      problems: [{ message: 'limitEditors' }],
    })
  })
})
