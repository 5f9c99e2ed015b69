import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { refreshInbox } from '../inbox/refresh.ts'
import { inboxTexts } from '../inbox/texts.ts'
import { decide } from '../statement/decide.ts'
import { keepRewording } from '../statement/keep-rewording.ts'
import { undoCorrection } from '../statement/undo.ts'
import { withdraw } from '../statement/withdraw.ts'
import { again, claimed, movesOf, said, statusOf, versionOf } from '../testing/record-moves.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { changesOf } from './changes.ts'

let editor: Viewer
let reader: Viewer
let claim: string

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  reader = await person('reader')
})
beforeEach(async () => {
  claim = (await claimed(editor)).claim
})
const changes = async (report: string) => must(await changesOf(editor, report))

describe('a later snapshot', () => {
  it('that holds every passage changes nothing of them, also where they moved or only look otherwise', async () => {
    const one = await said(editor, claim)
    const kept = must(await again(editor, one.report, `Updated. ${one.text}`))
    expect(kept.fates).toMatchObject({ moved: [one.statement], dropped: [] })
    must(await again(editor, one.report, one.text.replaceAll(' ', '  ').replaceAll(/[“”]/gu, '"')))
    expect(await statusOf(editor, claim)).toBe('single source')
    expect(await changes(one.report)).toMatchObject({ waiting: [], withdrawn: [], trivial: 1 })
    expect(await movesOf(claim)).toHaveLength(1)
  })

  it('that dropped a passage withdraws it, says which snapshot did, and moves the claim once', async () => {
    const one = await said(editor, claim)
    const text = 'Nothing to see here.'
    expect(must(await again(editor, one.report, text)).dropped).toEqual([one.statement])
    expect(must(await again(editor, one.report, text))).toMatchObject({ already: true, number: 2 })
    expect(await statusOf(editor, claim)).toBe('retracted')
    expect((await changes(one.report)).withdrawn).toMatchObject([
      { statement: one.statement, state: 'withdrawn', snapshot: 2, byName: null },
    ])
    expect(await movesOf(claim)).toMatchObject([
      { before: { status: 'empty' }, after: { status: 'single source' } },
      {
        before: { status: 'single source' },
        after: {
          status: 'retracted',
          cause: { subject: 'statement', subjectId: one.statement, what: 'dropped by a later snapshot' },
        },
      },
    ])
  })

  it('that holds it again takes that back; what a person said of it stands', async () => {
    const one = await said(editor, claim)
    must(await again(editor, one.report, 'Gone.'))
    must(await again(editor, one.report, `Restored. ${one.text}`))
    expect(await statusOf(editor, claim)).toBe('single source')
    must(await again(editor, one.report, 'Gone once more.'))
    const at = { statement: one.statement, reason: 'It still stands in print.' }
    must(
      await withdraw(editor, {
        ...at,
        version: await versionOf('statement', one.statement),
        withdrawn: false,
      }),
    )
    must(await again(editor, one.report, 'Gone, and worded anew.'))
    expect(await statusOf(editor, claim)).toBe('single source')
    must(
      await withdraw(editor, {
        ...at,
        version: await versionOf('statement', one.statement),
        withdrawn: true,
      }),
    )
    must(await again(editor, one.report, `There. ${one.text}`))
    expect(await statusOf(editor, claim)).toBe('retracted')
    expect((await movesOf(claim)).map(({ after }) => after.status)).toEqual([
      'single source',
      'retracted',
      'single source',
      'retracted',
      'single source',
      'retracted',
    ])
  })

  it('in other words marks the passage; kept, it is a statement of that snapshot with the old one’s ties', async () => {
    const one = await said(editor, claim, { words: 'About 40 people were held at the ferry' })
    must(await again(editor, one.report, one.text.replace('About 40', 'At least 60')))
    await refreshInbox(20_000)
    expect(must(await inboxTexts(editor, [`rewording:${one.report}`]))).toMatchObject([
      { says: { count: 1 }, effect: { does: 'status', to: 'retracted' }, claim: { id: claim } },
    ])
    const [waiting] = (await changes(one.report)).waiting
    expect(waiting).toMatchObject({
      statement: one.statement,
      before: 'About 40 people were held at the ferry',
      after: 'At least 60 people were held at the ferry',
      stances: [{ claimId: claim, value: 'affirms' }],
    })
    const input = { statement: one.statement, version: waiting!.version, snapshot: waiting!.snapshot }
    for (const viewer of [reader, anonymous])
      expect(await keepRewording(viewer, input)).toEqual({ kind: 'forbidden' })
    expect(await keepRewording(editor, { ...input, version: 1 })).toMatchObject({ kind: 'conflict' })
    const { statement } = must(await keepRewording(editor, input))
    const row = await db().statement.findUniqueOrThrow({
      where: { id: statement },
      include: { snapshot: true },
    })
    expect(row).toMatchObject({ exact: waiting!.after, correctsId: one.statement, snapshot: { number: 2 } })
    expect(must(await claimOf(editor, claim)).statements.map(({ id }) => id)).toEqual([statement])
    expect((await changes(one.report)).waiting).toEqual([])
    must(
      await undoCorrection(editor, {
        statement: one.statement,
        version: await versionOf('statement', one.statement),
      }),
    )
    expect(must(await claimOf(editor, claim)).statements.map(({ id }) => id)).toEqual([one.statement])
    expect((await changes(one.report)).waiting).toHaveLength(1)
  })

  it('kept by two at once is kept once', async () => {
    const one = await said(editor, claim, { words: 'About 40 people were held at the ferry' })
    must(await again(editor, one.report, one.text.replace('About 40', 'Some 50')))
    const [waiting] = (await changes(one.report)).waiting
    const input = { statement: one.statement, version: waiting!.version, snapshot: waiting!.snapshot }
    const kinds = (await Promise.all([1, 2, 3].map(() => keepRewording(editor, input)))).map(
      ({ kind }) => kind,
    )
    expect(kinds.sort()).toEqual(['conflict', 'conflict', 'ok'])
  })

  it('does not look for what was rejected, until it is taken up again', async () => {
    const one = await said(editor, claim)
    const decided = async (state: string) =>
      must(
        await decide(editor, {
          statement: one.statement,
          version: await versionOf('statement', one.statement),
          state,
        }),
      )
    await decided('rejected')
    expect(must(await again(editor, one.report, `Gone ${claim}.`)).dropped).toEqual([])
    await decided('confirmed')
    expect(await statusOf(editor, claim)).toBe('retracted')
  })
})

describe('what rests on a withdrawn origin', () => {
  it('falls with it where nothing else holds it, and stands again when the origin does', async () => {
    const origin = await said(editor, claim)
    await said(editor, claim, { restsOn: [{ kind: 'cites', statement: origin.statement }] })
    const other = await claimed(editor, 'Another thing')
    await origin.bind(other.claim)
    const word = async (withdrawn: boolean) =>
      must(
        await withdraw(editor, {
          statement: origin.statement,
          version: await versionOf('statement', origin.statement),
          withdrawn,
          reason: 'The paper took it back.',
        }),
      )
    await word(true)
    expect([await statusOf(editor, claim), await statusOf(editor, other.claim)]).toEqual([
      'retracted',
      'retracted',
    ])
    await word(false)
    expect([await statusOf(editor, claim), await statusOf(editor, other.claim)]).toEqual([
      'single source',
      'single source',
    ])
    const still = await said(editor, claim)
    await said(editor, claim, {
      restsOn: [
        { kind: 'cites', statement: origin.statement },
        { kind: 'cites', statement: still.statement },
      ],
    })
    await word(true)
    const standing = must(await claimOf(editor, claim)).statements.filter(({ live }) => live)
    expect(standing).toHaveLength(2)
  })

  it('needs a reason, a version that is not stale, and an editor', async () => {
    const { statement } = await said(editor, claim)
    const input = {
      statement,
      version: await versionOf('statement', statement),
      withdrawn: true,
      reason: 'It was wrong.',
    }
    for (const viewer of [reader, anonymous])
      expect(await withdraw(viewer, input)).toEqual({ kind: 'forbidden' })
    expect(await withdraw(editor, { ...input, reason: ' ' })).toMatchObject({ kind: 'invalid' })
    expect(await withdraw(editor, { ...input, withdrawn: false })).toMatchObject({ kind: 'invalid' })
    const tries = await Promise.all([1, 2, 3, 4].map(() => withdraw(editor, input)))
    expect(tries.map(({ kind }) => kind).sort()).toEqual(['conflict', 'conflict', 'conflict', 'ok'])
    expect(await db().withdrawal.count({ where: { statementId: statement } })).toBe(1)
  })
})
