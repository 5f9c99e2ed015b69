import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anonymous, system, type Viewer } from '#domain/access/viewer.ts'
import { decideEdge } from '../check/decide-edge.ts'
import { db } from '../db.ts'
import { followed, movesTold, unseenCount } from '../follow/read.ts'
import { follow, markSeen } from '../follow/write.ts'
import { tie } from '../statement/tie.ts'
import { claimed, movesOf, said, statusOf, versionOf } from '../testing/record-moves.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { write } from '../write.ts'
import { editClaim, supersede } from './edit.ts'
import { settleStatuses } from './moved.ts'
import { claimOf } from './read.ts'

let editor: Viewer
let follower: Viewer
let claim: string
let story: string

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  follower = await person('editor', 'Noa')
})
beforeEach(async () => {
  const made = await claimed(editor)
  claim = made.claim
  story = made.story
})
const told = async (viewer = follower) =>
  must(await movesTold(viewer)).rows.filter((row) => row.claim.id === claim)

describe('a status that moves', () => {
  it('is in history with what it was, what it is, on what evidence and what moved it', async () => {
    const one = await said(editor, claim)
    await said(editor, claim)
    const now = must(await claimOf(editor, claim))
    const moves = await movesOf(claim)
    expect(moves).toMatchObject([
      {
        before: { status: 'empty' },
        after: { status: 'single source', cause: { subjectId: one.statement, what: 'tied' } },
      },
      {
        before: { status: 'single source' },
        after: {
          status: 'corroborated',
          origins: { affirms: [2, 2], denies: [0, 0] },
          reports: 2,
          rule: 1,
          evidenceHash: now.evidenceHash,
        },
      },
    ])
  })

  it('moves no version: a form of the claim that is open stays good', async () => {
    const { version } = must(await claimOf(editor, claim))
    await said(editor, claim)
    const fields = { kind: 'event', about: null, scope: null, language: 'en', happened: null }
    const edit = (at: number, wording: string) =>
      editClaim(editor, { claim, version: at, wording, ...fields })
    const after = must(await edit(version, 'The road north is closed')).version
    must(await edit(after, 'The road south is closed'))
    expect(await edit(after, 'Stale')).toMatchObject({ kind: 'conflict' })
  })

  it.each(['superseded', 'denied', 'untied', 'an edge decided'])('is seen when it is %s', async (how) => {
    const one = await said(editor, claim, { speaker: 'officials', hop: { kind: 'unnamed' } })
    await said(editor, claim, { speaker: 'officials', hop: { kind: 'unnamed' } })
    expect(await statusOf(editor, claim)).toBe('possibly corroborated')
    const version = await versionOf('statement', one.statement)
    if (how === 'superseded') {
      const other = await claimed(editor, 'The road is open again')
      must(await supersede(editor, { claim, version: 1, by: other.claim }))
    } else if (how === 'denied') await said(editor, claim, { value: 'denies' })
    else if (how === 'untied')
      must(await tie(editor, { statement: one.statement, version, claim, value: null }))
    else {
      const [edge] = must(await claimOf(editor, claim)).edges
      must(await decideEdge(editor, { claim, a: edge!.a.key, b: edge!.b.key, same: true, version: 0 }))
    }
    const last = (await movesOf(claim)).at(-1)!
    expect(last.before.status).toBe('possibly corroborated')
    expect(last.after.status).toBe(await statusOf(editor, claim))
  })

  it('is not written by a write that fails, nor by looking again', async () => {
    const one = await said(editor, null)
    await expect(
      write(editor, 'statement.write', async (tx) => {
        await tx.stance.create({
          data: {
            id: `x${one.statement.slice(1)}`,
            statementId: one.statement,
            claimId: claim,
            value: 'affirms',
          },
        })
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    expect(await movesOf(claim)).toEqual([])
    await one.bind(claim)
    await Promise.all([1, 2, 3, 4, 5].map(() => settleStatuses(system('again'), [claim])))
    expect(await movesOf(claim)).toHaveLength(1)
  })

  it('that no write told of is found by looking again, and told once however many look', async () => {
    must(await follow(follower, { claim, follow: true }))
    const one = await said(editor, null)
    // as an import or an older version would have left it: tied, and nobody looked
    await db().stance.create({
      data: {
        id: `y${one.statement.slice(1)}`,
        statementId: one.statement,
        claimId: claim,
        value: 'affirms',
      },
    })
    await Promise.all(Array.from({ length: 8 }, () => settleStatuses(system('again'), [claim])))
    expect(await movesOf(claim)).toHaveLength(1)
    expect(await told()).toHaveLength(1)
  })
})

describe('twenty writes at once', () => {
  it('leave the status that the evidence has, each move told once, each beginning where the last one ended', async () => {
    must(await follow(follower, { claim, follow: true }))
    must(await follow(follower, { story, follow: true }))
    const all = []
    for (let n = 0; n < 20; n++) all.push(await said(editor, null))
    await Promise.all(all.map((one, n) => one.bind(claim, n % 7 === 3 ? 'denies' : 'affirms')))
    const moves = await movesOf(claim)
    expect(moves.at(-1)!.after.status).toBe(await statusOf(editor, claim))
    expect(moves.at(-1)!.after.status).toBe('disputed')
    for (const [at, move] of moves.entries())
      expect(move.before.status).toBe(moves[at - 1]?.after.status ?? 'empty')
    expect((await told()).map(({ number }) => number).sort()).toEqual(
      moves.map(({ number }) => number).sort(),
    )
    await Promise.all(
      all.map(async (one) =>
        must(
          await tie(editor, {
            statement: one.statement,
            version: await versionOf('statement', one.statement),
            claim,
            value: null,
          }),
        ),
      ),
    )
    const after = await movesOf(claim)
    expect(after.at(-1)!.after.status).toBe('empty')
    expect(await told()).toHaveLength(after.length)
  })
})

describe('following', () => {
  it('a story tells of its claims; unfollowed, it tells no more; what is seen is no longer unread', async () => {
    must(await follow(follower, { story, follow: true }))
    must(await follow(follower, { story, follow: true }))
    expect(must(await followed(follower)).filter(({ id }) => id === story)).toHaveLength(1)
    await said(editor, claim)
    expect(await told()).toMatchObject([{ from: 'empty', to: 'single source', seen: false, byName: 'Sami' }])
    expect(await unseenCount(follower)).toBeGreaterThan(0)
    must(await markSeen(follower, { until: new Date(0).toISOString() }))
    expect((await told())[0]!.seen).toBe(false)
    must(await markSeen(follower, { until: new Date(Date.now() + 1000).toISOString() }))
    expect(await unseenCount(follower)).toBe(0)
    expect((await told())[0]!.seen).toBe(true)
    must(await follow(follower, { story, follow: false }))
    await said(editor, claim)
    expect(await told()).toHaveLength(1)
  })

  it('is each person’s own, of what they see', async () => {
    const reader = await person('reader')
    expect(await follow(anonymous, { claim, follow: true })).toEqual({ kind: 'forbidden' })
    expect(await movesTold(anonymous)).toEqual({ kind: 'forbidden' })
    // readers do not see a claim of no published story, nor that it is there
    expect(await follow(reader, { claim, follow: true })).toEqual({ kind: 'missing' })
    expect(must(await movesTold(reader)).rows).toEqual([])
    must(await follow(follower, { claim, follow: true }))
    await said(editor, claim)
    expect(await told(editor)).toEqual([])
    expect(await follow(follower, { claim: 'nosuchclaim1', follow: true })).toEqual({ kind: 'missing' })
    expect((await follow(follower, { claim, story, follow: true })).kind).toBe('invalid')
  })
})
