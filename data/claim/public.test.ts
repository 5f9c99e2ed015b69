import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { checkOf, correctionsOf } from '../check/read.ts'
import { db } from '../db.ts'
import { merge, undoMerge } from '../merge/merge.ts'
import { publish } from '../story/write.ts'
import { queries } from '../testing/queries.fixture.ts'
import { claimed, said, versionOf } from '../testing/record-moves.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { addClaim } from './add.ts'
import { moveDue } from './due.ts'
import { expectationOf } from './expectations.ts'
import { positionsOfActor, positionsOn } from './positions.ts'
import { publicClaims } from './public.ts'

let editor: Viewer
beforeAll(async () => {
  editor = await person('editor', 'Sami')
})

/** A claim that is in no published story, and one that is. */
async function apart(kind = 'event') {
  const fields = {
    wording: 'It reopens',
    kind,
    about: 'Water Board',
    scope: null,
    language: 'en',
    happened: null,
  }
  const story = { title: 'Unpublished', summary: '' }
  const hidden = must(await addClaim(editor, { claim: { ...fields, story }, tie: null }))
  const shown = await claimed(editor)
  must(await publish(editor, { story: shown.story, version: 1, state: 'published' }))
  return { hidden: hidden.claim, shown: shown.claim }
}
/** The shown one is said to be the hidden one, so that the hidden one is public through it alone. */
const asOne = async ({ hidden, shown }: { hidden: string; shown: string }) =>
  must(await merge(editor, { kind: 'claim', from: shown, into: hidden, why: 'The same.' }))

describe('a claim that is public only through one that it is one with', () => {
  it('is public, in whatever direction it was merged, and no longer once that is undone', async () => {
    const pair = await apart()
    expect(await publicClaims(db(), [pair.hidden, pair.shown])).toEqual(new Set([pair.shown]))
    const { merge: id } = await asOne(pair)
    expect(await publicClaims(db(), [pair.hidden, pair.shown])).toEqual(new Set([pair.hidden, pair.shown]))
    must(await undoMerge(editor, { id }))
    expect(await publicClaims(db(), [pair.hidden, pair.shown])).toEqual(new Set([pair.shown]))
  })

  it('tells readers its positions', async () => {
    const pair = await apart()
    const { statement } = await said(editor, pair.hidden)
    const { actorId } = await db().hop.findFirstOrThrow({ where: { statementId: statement } })
    expect(must(await positionsOn(anonymous, [pair.hidden]))).toEqual([])
    expect(must(await positionsOfActor(anonymous, actorId!))).toEqual([])
    await asOne(pair)
    expect(must(await positionsOn(anonymous, [pair.hidden]))).toMatchObject([{ actor: { id: actorId } }])
    expect(must(await positionsOfActor(anonymous, actorId!))).toMatchObject([{ claimId: pair.hidden }])
  })

  it('tells readers when it is due, with the statement that says so', async () => {
    const pair = await apart('expectation')
    const { statement } = await said(editor, pair.hidden)
    const due = { from: '2026-09-10T00:00:00.000Z', to: '2026-09-10T23:59:00.000Z', precision: 'day' }
    const version = await versionOf('claim', pair.hidden)
    must(
      await moveDue(editor, { claim: pair.hidden, version, due, first: true, announcedAt: null, statement }),
    )
    expect(await expectationOf(anonymous, pair.hidden)).toEqual({ kind: 'missing' })
    await asOne(pair)
    expect(must(await expectationOf(anonymous, pair.hidden)).moves).toMatchObject([
      { statement: { id: statement } },
    ])
    expect(await queries(() => expectationOf(anonymous, pair.hidden))).toBe(1)
  })

  it('tells readers what was corrected of its checks', async () => {
    const pair = await apart()
    const base = {
      claimId: pair.hidden,
      verdict: 'supported',
      reasons: 'Seen.',
      status: 'unverified',
      rule: 1,
      evidenceHash: 'x',
      origins: {},
      byId: (editor as { id: string }).id,
      byName: 'Sami',
    }
    const [first, second] = [crypto.randomUUID().slice(0, 12), crypto.randomUUID().slice(0, 12)]
    await db().check.create({ data: { id: first, ...base } })
    await db().check.create({ data: { id: second, ...base, correctsId: first } })
    const told = async () => must(await correctionsOf(anonymous)).map(({ id }) => id)
    expect(await told()).not.toContain(second)
    await asOne(pair)
    expect(await told()).toContain(second)
    expect((await checkOf(anonymous, second)).kind).toBe('ok')
  })
})
