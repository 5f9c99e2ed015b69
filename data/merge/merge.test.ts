import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { reportOf } from '../report/read.ts'
import { tie } from '../statement/tie.ts'
import { storyOf } from '../story/read.ts'
import { publish } from '../story/write.ts'
import { again, claimed, movesOf, said, statusOf, versionOf } from '../testing/record-moves.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { mergedInto } from './in-force.ts'
import { merge, undoMerge } from './merge.ts'
import { previewMerge, previewSplit } from './preview.ts'
import { mergesOf } from './read.ts'
import { split, undoSplit } from './split.ts'

let editor: Viewer
const why = 'They are the same.'
beforeAll(async () => {
  editor = await person('editor', 'Sami')
})

const actorOf = async (statement: string) =>
  (await db().hop.findFirstOrThrow({ where: { statementId: statement, actorId: { not: null } } }))
    .actorId as string
/** All that a claim says, byte for byte, without the version that every change moves. */
const told = async (ids: string[]) =>
  JSON.stringify(
    await Promise.all(ids.map(async (id) => ({ ...must(await claimOf(editor, id)), version: 0 }))),
  )

describe('merging claims', () => {
  it('joins their ties, stories and checks under one, and undone leaves no trace in any answer', async () => {
    const [a, b] = [await claimed(editor), await claimed(editor, 'The road was closed')]
    const one = await said(editor, a.claim)
    const two = await said(editor, b.claim)
    await one.bind(b.claim, 'denies')
    const before = await told([a.claim, b.claim])
    const pair = { kind: 'claim', from: a.claim, into: b.claim }
    const seen = must(await previewMerge(editor, pair))
    expect(seen.claims.find(({ id }) => id === b.claim)).toMatchObject({
      before: { status: 'disputed' },
      after: { status: 'disputed' },
    })
    expect(await told([a.claim, b.claim])).toBe(before)
    const { merge: id } = must(await merge(editor, { ...pair, why }))
    const joined = must(await claimOf(editor, b.claim))
    expect(joined.statements.map((row) => [row.id, row.stance]).sort()).toEqual(
      [
        [one.statement, 'denies'],
        [two.statement, 'affirms'],
      ].sort(),
    )
    expect(joined.stories.map((story) => story.id).sort()).toEqual([a.story, b.story].sort())
    for (const story of [a.story, b.story])
      expect(must(await storyOf(editor, story)).claims.map((claim) => claim.id)).toEqual([b.claim])
    expect(must(await mergesOf(editor, 'claim', b.claim))).toMatchObject([
      { id, how: 'took in', other: { id: a.claim }, why },
    ])
    must(await undoMerge(editor, { id }))
    expect(await told([a.claim, b.claim])).toBe(before)
    expect(await undoMerge(editor, { id })).toMatchObject({ kind: 'invalid' })
  })

  it('shows readers what either shows, and no more once undone', async () => {
    const [a, b] = [await claimed(editor), await claimed(editor, 'The road was closed')]
    const one = await said(editor, a.claim)
    must(await publish(editor, { story: b.story, version: 1, state: 'published' }))
    expect(await reportOf(anonymous, one.report)).toEqual({ kind: 'missing' })
    const { merge: id } = must(await merge(editor, { kind: 'claim', from: a.claim, into: b.claim, why }))
    expect(must(await claimOf(anonymous, b.claim)).statements).toHaveLength(1)
    expect(must(await claimOf(anonymous, b.claim)).stories.map((story) => story.id)).toEqual([b.story])
    expect((await reportOf(anonymous, one.report)).kind).toBe('ok')
    must(await undoMerge(editor, { id }))
    expect(await reportOf(anonymous, one.report)).toEqual({ kind: 'missing' })
    expect(must(await claimOf(anonymous, b.claim)).statements).toEqual([])
  })

  it('moves the status of the one that is left, in history, and as we had it before nothing is merged', async () => {
    const [a, b] = [await claimed(editor), await claimed(editor, 'The road was closed')]
    await said(editor, a.claim)
    await said(editor, b.claim)
    const [{ now }] = await db().$queryRaw<[{ now: Date }]>`select clock_timestamp() as now`
    const { merge: id } = must(await merge(editor, { kind: 'claim', from: a.claim, into: b.claim, why }))
    expect((await movesOf(b.claim)).at(-1)).toMatchObject({
      after: { status: 'corroborated', cause: { subject: 'claim' } },
    })
    expect(must(await claimOf(editor, b.claim, { recorded: now })).status.status).toBe('single source')
    expect(must(await claimOf(editor, a.claim, { recorded: now })).status.status).toBe('single source')
    await said(editor, a.claim, { value: 'denies' })
    expect(await statusOf(editor, b.claim)).toBe('disputed')
    expect((await movesOf(b.claim)).at(-1)).toMatchObject({ after: { status: 'disputed' } })
    must(await undoMerge(editor, { id }))
    expect((await movesOf(b.claim)).at(-1)).toMatchObject({ after: { status: 'single source' } })
    expect((await movesOf(a.claim)).at(-1)).toMatchObject({ after: { status: 'disputed' } })
  })

  it('follows chains, says no to circles, and says the same twice once', async () => {
    const all = []
    for (let n = 0; n < 4; n++) all.push((await claimed(editor, `Claim ${n}`)).claim)
    const [a, b, c, d] = all as [string, string, string, string]
    const put = (from: string, into: string) => merge(editor, { kind: 'claim', from, into, why })
    const first = must(await put(a, b)).merge
    must(await put(b, c))
    expect(must(await put(a, b)).merge).toBe(first)
    expect(must(await put(a, c)).merge).toBe(first)
    expect(await mergedInto('claim', a)).toBe(c)
    expect(await put(c, a)).toMatchObject({ problems: [{ message: 'mergeCircle' }] })
    expect(await put(a, d)).toMatchObject({ problems: [{ message: 'alreadyMerged' }] })
    expect(await put(d, d)).toMatchObject({ problems: [{ message: 'mergeSelf' }] })
    must(await put(d, a))
    expect(await mergedInto('claim', d)).toBe(c)
    must(await undoMerge(editor, { id: first }))
    expect(await mergedInto('claim', d)).toBe(a)
    expect(await put(a, 'nosuchclaim1')).toEqual({ kind: 'missing' })
    expect(await merge(anonymous, { kind: 'claim', from: a, into: b, why })).toEqual({ kind: 'forbidden' })
    expect(await merge(await person('reader'), { kind: 'claim', from: a, into: b, why })).toEqual({
      kind: 'forbidden',
    })
  })

  it('by two who cross lets one through; ten who say the same make one', async () => {
    const [a, b] = [await claimed(editor), await claimed(editor, 'The road was closed')]
    const crossing = await Promise.all([
      merge(editor, { kind: 'claim', from: a.claim, into: b.claim, why }),
      merge(editor, { kind: 'claim', from: b.claim, into: a.claim, why }),
    ])
    expect(crossing.map(({ kind }) => kind).sort()).toEqual(['invalid', 'ok'])
    const [c, d] = [await claimed(editor), await claimed(editor, 'The road was closed')]
    const same = await Promise.all(
      Array.from({ length: 10 }, () => merge(editor, { kind: 'claim', from: c.claim, into: d.claim, why })),
    )
    expect(new Set(same.map((outcome) => must(outcome).merge)).size).toBe(1)
    expect(await versionOf('claim', c.claim)).toBe(2)
  })

  it('while others tie leaves the status that all of it has', async () => {
    const [a, b] = [await claimed(editor), await claimed(editor, 'The road was closed')]
    const all = []
    for (let n = 0; n < 6; n++) all.push(await said(editor, null))
    const [made] = await Promise.all([
      merge(editor, { kind: 'claim', from: a.claim, into: b.claim, why }),
      ...all.map((one, n) => one.bind(n % 2 ? a.claim : b.claim, n === 3 ? 'denies' : 'affirms')),
    ])
    must(made)
    expect(await statusOf(editor, b.claim)).toBe('disputed')
    expect((await movesOf(b.claim)).at(-1)!.after.status).toBe('disputed')
  })
})

describe('merging actors and reports', () => {
  it('shows the texts of both on the page of the one that is left, to readers those they may see', async () => {
    const { claim, story } = await claimed(editor)
    const [one, two] = [await said(editor, claim), await said(editor, null)]
    const read = async () => must(await reportOf(anonymous, two.report))
    must(await publish(editor, { story, version: 1, state: 'published' }))
    expect(await reportOf(anonymous, two.report)).toEqual({ kind: 'missing' })
    const { merge: id } = must(
      await merge(editor, { kind: 'report', from: one.report, into: two.report, why }),
    )
    // nothing of its own text is public yet
    expect(await read()).toMatchObject({ id: two.report, snapshot: { text: one.text }, merged: [] })
    expect(JSON.stringify(await read())).not.toContain(two.words)
    await two.bind(claim)
    expect(await read()).toMatchObject({
      snapshot: { text: two.text },
      statements: [{ id: two.statement }],
      merged: [
        { snapshot: { text: one.text }, statements: [{ id: one.statement, report: { id: two.report } }] },
      ],
    })
    must(await undoMerge(editor, { id }))
    expect((await read()).merged).toEqual([])
  })

  it('makes two speakers one origin, under either name, and two again', async () => {
    const { claim } = await claimed(editor)
    const one = await said(editor, claim, { hop: { speaksFor: `Board ${crypto.randomUUID()}` } })
    const two = await said(editor, claim)
    const [from, into] = [await actorOf(one.statement), await actorOf(two.statement)]
    expect(await statusOf(editor, claim)).toBe('corroborated')
    const before = await told([claim])
    const pair = { kind: 'actor', from, into }
    expect(must(await previewMerge(editor, pair)).claims).toMatchObject([
      {
        id: claim,
        before: { status: 'corroborated', affirms: [2, 2] },
        after: { status: 'single source', affirms: [1, 1] },
      },
    ])
    const { merge: id } = must(await merge(editor, { ...pair, why }))
    const joined = must(await claimOf(editor, claim))
    expect(joined.status).toMatchObject({ status: 'single source', affirms: [1, 1] })
    // what the survivor does not say of itself, the other says: whom they speak for
    expect(joined.origins.affirms).toMatchObject([{ kind: 'body' }])
    expect((await movesOf(claim)).at(-1)).toMatchObject({ after: { status: 'single source' } })
    must(await undoMerge(editor, { id }))
    expect(await told([claim])).toBe(before)
  })

  it('counts two reports as one, with the facts of the one that is left', async () => {
    const { claim } = await claimed(editor)
    const one = await said(editor, claim)
    const two = await said(editor, claim)
    const before = await told([claim])
    const { merge: id } = must(
      await merge(editor, { kind: 'report', from: one.report, into: two.report, why }),
    )
    const joined = must(await claimOf(editor, claim))
    expect(joined.status.reports).toBe(1)
    expect(new Set(joined.statements.map((row) => row.report.id))).toEqual(new Set([two.report]))
    must(await undoMerge(editor, { id }))
    expect(await told([claim])).toBe(before)
  })

  it('refuses to make a person of a body', async () => {
    const { claim } = await claimed(editor)
    const one = await said(editor, claim)
    const two = await said(editor, claim, { hop: { kind: 'body' } })
    const pair = { from: await actorOf(one.statement), into: await actorOf(two.statement) }
    expect(await merge(editor, { kind: 'actor', ...pair, why })).toMatchObject({
      problems: [{ message: 'otherKind' }],
    })
  })

  it('any merges, in any order, undone in any order, leave every answer as it was', async () => {
    const claims = [
      (await claimed(editor)).claim,
      (await claimed(editor, 'Other')).claim,
      (await claimed(editor, 'Third')).claim,
    ]
    const all = []
    for (let n = 0; n < 6; n++)
      all.push(
        await said(
          editor,
          claims[n % 3]!,
          n % 2 ? { hop: { speaksFor: `Body ${n}` } } : { value: n === 4 ? 'denies' : 'affirms' },
        ),
      )
    for (const [n, one] of all.entries()) if (n % 2) await one.bind(claims[(n + 1) % 3]!)
    const actors = await Promise.all(all.map((one) => actorOf(one.statement)))
    const things = { claim: claims, actor: actors, report: all.map((one) => one.report) }
    const before = await told(claims)
    const pair = fc.record({
      kind: fc.constantFrom('claim', 'actor', 'report'),
      from: fc.nat(5),
      into: fc.nat(5),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(pair, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        async (pairs, order) => {
          const made: string[] = []
          const hashes = new Map<string, string>()
          for (const { kind, from, into } of pairs) {
            const list = things[kind as 'claim']
            const outcome = await merge(editor, {
              kind,
              from: list[from % list.length],
              into: list[into % list.length],
              why,
            })
            if (outcome.kind === 'ok' && !made.includes(outcome.value.merge)) made.push(outcome.value.merge)
            // whatever was merged, what history says last is what is so
            for (const claim of claims) {
              const now = must(await claimOf(editor, await mergedInto('claim', claim)))
              expect((await movesOf(now.id)).at(-1)?.after.status ?? 'empty').toBe(now.status.status)
              hashes.set(now.id, now.evidenceHash)
            }
          }
          while (made.length > 0)
            must(await undoMerge(editor, { id: made.splice(order.next().value % made.length, 1)[0] }))
          expect(await told(claims)).toBe(before)
        },
      ),
      { numRuns: 8 },
    )
  })
})

describe('splitting', () => {
  it('a claim moves the chosen ties to a new one in the same stories, and back', async () => {
    const { claim, story } = await claimed(editor)
    const [one, two, three] = [
      await said(editor, claim),
      await said(editor, claim, { value: 'denies' }),
      await said(editor, claim),
    ]
    const before = must(await claimOf(editor, claim))
    const what = { kind: 'claim', from: claim, statements: [two.statement], wording: 'The track is closed' }
    expect(
      must(await previewSplit(editor, what))
        .claims.map(({ after }) => after?.status)
        .sort(),
    ).toEqual(['corroborated', 'denied'])
    expect(must(await claimOf(editor, claim)).evidenceHash).toBe(before.evidenceHash)
    const { split: id, into } = must(await split(editor, { what, why }))
    expect([await statusOf(editor, claim), await statusOf(editor, into)]).toEqual(['corroborated', 'denied'])
    expect(must(await storyOf(editor, story)).claims).toHaveLength(2)
    expect(await split(editor, { what, why })).toMatchObject({ problems: [{ message: 'notTied' }] })
    must(await undoSplit(editor, { id }))
    const after = must(await claimOf(editor, claim))
    expect(after).toMatchObject({
      evidenceHash: before.evidenceHash,
      status: before.status,
      statements: before.statements,
    })
    expect(await statusOf(editor, into)).toBe('empty')
    expect(must(await storyOf(editor, story)).claims).toHaveLength(1)
    expect((await movesOf(claim)).map((move) => move.after.status).slice(-3)).toEqual([
      'disputed',
      'corroborated',
      'disputed',
    ])
    expect([one, three].length).toBe(2)
  })

  it('an actor makes two of one origin, as we had it before it is one', async () => {
    const { claim } = await claimed(editor)
    const speaker = `Deputy ${crypto.randomUUID()}`
    const [one, two] = [await said(editor, claim, { speaker }), await said(editor, claim, { speaker })]
    const from = await actorOf(one.statement)
    expect(await statusOf(editor, claim)).toBe('single source')
    const [{ now }] = await db().$queryRaw<[{ now: Date }]>`select clock_timestamp() as now`
    const before = await told([claim])
    const what = { kind: 'actor', from, statements: [two.statement], name: 'The other deputy' }
    const { split: id, into } = must(await split(editor, { what, why }))
    const parted = must(await claimOf(editor, claim))
    expect(parted.status.affirms).toEqual([2, 2])
    expect(parted.statements.find((row) => row.id === two.statement)!.chain[0]).toMatchObject({
      actorId: into,
    })
    expect(must(await claimOf(editor, claim, { recorded: now })).status.affirms).toEqual([1, 1])
    expect((await movesOf(claim)).at(-1)).toMatchObject({ after: { status: 'corroborated' } })
    must(await undoSplit(editor, { id }))
    expect(await told([claim])).toBe(before)
    expect(await split(anonymous, { what, why })).toEqual({ kind: 'forbidden' })
  })
})

describe('a correction of what others rest on', () => {
  it('stands in its place: what rested on the old words rests on the new', async () => {
    const { claim } = await claimed(editor)
    const origin = await said(editor, claim, { words: 'About 40 people were held at the ferry' })
    const copy = await said(editor, claim, { restsOn: [{ kind: 'cites', statement: origin.statement }] })
    expect(must(await claimOf(editor, claim)).status.affirms).toEqual([1, 1])
    must(await again(editor, origin.report, origin.text.replace('About 40', 'Some 50')))
    const { keepRewording } = await import('../statement/keep-rewording.ts')
    const row = await db().rewording.findFirstOrThrow({ where: { statementId: origin.statement } })
    must(
      await keepRewording(editor, {
        statement: origin.statement,
        snapshot: row.snapshotId,
        version: await versionOf('statement', origin.statement),
      }),
    )
    const now = must(await claimOf(editor, claim))
    expect(now.status.affirms).toEqual([1, 1])
    expect(now.statements.find((one) => one.id === copy.statement)!.restsOn).toMatchObject([
      { statementId: expect.any(String) },
    ])
    must(
      await tie(editor, {
        statement: copy.statement,
        version: await versionOf('statement', copy.statement),
        claim,
        value: null,
      }),
    )
    expect(await statusOf(editor, claim)).toBe('single source')
  })
})
