import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { type Change, replay } from '#domain/history/replay.ts'
import { db } from '../db.ts'
import { refreshInbox } from '../inbox/refresh.ts'
import { addStatement } from '../statement/correct.ts'
import { tie } from '../statement/tie.ts'
import { publish } from '../story/write.ts'
import { filed, must, person, wording } from '../testing/small.fixture.ts'
import { addClaim } from './add.ts'
import { moveDue, recordOutcome } from './due.ts'
import { expectationOf } from './expectations.ts'
import { positionsOfActor, positionsOn } from './positions.ts'
import { claimOf } from './read.ts'
import { denyWording } from './wording-denial.ts'

let editor: Viewer
let reader: Viewer

const own = () => crypto.randomUUID().replaceAll('-', ' ')
const versionOf = (subject: string, subjectId: string) =>
  db().history.count({ where: { subject, subjectId, what: { not: 'status moved' } } })
const day = (date: string) => ({
  from: `2026-09-${date}T00:00:00.000Z`,
  to: `2026-09-${date}T23:59:00.000Z`,
  precision: 'day' as const,
})

async function claimed(kind: string, happened: object | null = null) {
  const fields = {
    wording: `It will be so ${own()}`,
    kind,
    about: 'Water Board',
    scope: null,
    language: 'en',
  }
  const story = { title: `Story ${own()}`, summary: '' }
  return must(await addClaim(editor, { claim: { ...fields, happened, story }, tie: null }))
}

/** A statement of a speaker in a report of its own, tied to the claim. */
async function said(claim: string, speaker: string, value: string, publishedAt: string): Promise<string> {
  const words = `As to that, ${own()}`
  const text = `${own()}. “${words},” they said. ${own()}.`
  const { report } = await filed(editor, { text, source: `Paper ${own()}`, publishedAt })
  const made = await addStatement(editor, { report, snapshot: 1, wording: wording(text, words, speaker) })
  const { statement } = must(made)
  must(await tie(editor, { statement, version: await versionOf('statement', statement), claim, value }))
  return statement
}

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  reader = await person('reader')
})

describe('an expectation', () => {
  const now = async (claim: string, viewer: Viewer = editor, cut = {}) =>
    must(await expectationOf(viewer, claim, cut))
  const move = async (claim: string, date: string, over: Record<string, unknown> = {}) =>
    moveDue(editor, {
      claim,
      version: await versionOf('claim', claim),
      due: day(date),
      first: false,
      statement: null,
      announcedAt: null,
      ...over,
    })
  const settle = async (claim: string, outcome: string, over: Record<string, unknown> = {}) =>
    recordOutcome(editor, {
      claim,
      version: await versionOf('claim', claim),
      outcome,
      statement: null,
      reasons: 'It was seen.',
      ...over,
    })

  it('keeps each move with the statement that says so, and what was due at first', async () => {
    const { claim } = await claimed('expectation', day('08'))
    const statement = await said(claim, 'Mara Tesh', 'affirms', '2026-09-07T10:00:00Z')
    must(await move(claim, '10', { statement }))
    must(await move(claim, '14'))
    const view = await now(claim)
    expect(view).toMatchObject({ moved: 2, outcome: 'open', owner: { name: 'Water Board' } })
    expect(view.moves.map(({ due }) => due.from.slice(8, 10))).toEqual(['08', '10', '14'])
    expect(view.moves[1]).toMatchObject({
      announcedAt: '2026-09-07T10:00:00.000Z',
      statement: { id: statement },
    })
    expect(must(await claimOf(editor, claim)).happened?.from).toBe(day('14').from)
    const rows = await db().history.findMany({
      where: { subject: 'claim', subjectId: claim },
      orderBy: { number: 'asc' },
    })
    expect(replay(rows as unknown as Change[])).toMatchObject({
      due: day('14'),
      happenedFrom: day('14').from,
    })
  })

  it('is refused a move to where it is, a first time twice, an untied statement, and another kind of claim', async () => {
    const { claim } = await claimed('expectation')
    const refused = (field: string, message: string) => ({ kind: 'invalid', problems: [{ field, message }] })
    must(await move(claim, '08', { first: true }))
    expect(await move(claim, '08')).toEqual(refused('due', 'sameDue'))
    expect(await move(claim, '09', { first: true })).toEqual(refused('due', 'dueAlready'))
    const elsewhere = await said(
      (await claimed('event')).claim,
      'Mara Tesh',
      'affirms',
      '2026-09-07T10:00:00Z',
    )
    expect(await move(claim, '10', { statement: elsewhere })).toEqual(refused('statement', 'notTied'))
    expect(await move((await claimed('event')).claim, '10')).toEqual({ kind: 'missing' })
    for (const viewer of [reader, anonymous]) expect(await moveDue(viewer, {})).toEqual({ kind: 'forbidden' })
  })

  it('is met, missed, or open again by rows with who, when and why; settled, it is not moved', async () => {
    const { claim } = await claimed('expectation', day('08'))
    const statement = await said(claim, 'Mara Tesh', 'affirms', '2026-09-09T10:00:00Z')
    expect((await settle(claim, 'met', { reasons: ' ' })).kind).toBe('invalid')
    must(await settle(claim, 'met', { statement }))
    expect(await now(claim)).toMatchObject({
      outcome: 'met',
      record: [{ outcome: 'met', reasons: 'It was seen.', byName: 'Sami', statement: { id: statement } }],
    })
    const outcome = { kind: 'invalid', problems: [{ field: 'form', message: 'outcomeStands' }] }
    expect(await move(claim, '10')).toEqual(outcome)
    expect((await settle(claim, 'met')).kind).toBe('invalid')
    const stale = await settle(claim, 'missed', { version: 1 })
    expect(stale).toMatchObject({
      kind: 'conflict',
      yours: { outcome: 'missed' },
      theirs: { outcome: 'met' },
    })
    must(await settle(claim, 'open', { reasons: 'Another bridge was meant.' }))
    expect((await now(claim)).record.map((row) => row.outcome)).toEqual(['open', 'met'])
    for (const viewer of [reader, anonymous])
      expect(await recordOutcome(viewer, {})).toEqual({ kind: 'forbidden' })
    for (const table of ['due_move', 'due_outcome', 'wording_denial'])
      await expect(db().$executeRawUnsafe(`update "${table}" set "at" = now()`)).rejects.toThrow(
        /permission denied/,
      )
  })

  it('asks the desk what became of it once it is overdue, and no longer when that is said', async () => {
    const { claim } = await claimed('expectation', day('08'))
    const asked = async (at: string) => {
      await refreshInbox(20_000)
      const item = await db().inboxItem.findUnique({ where: { key: `expectation:${claim}` } })
      return item !== null && item.since < new Date(at)
    }
    expect(await asked('2026-09-08T12:00:00Z')).toBe(false)
    expect(await asked('2026-09-09T12:00:00Z')).toBe(true)
    must(await move(claim, '20'))
    expect(await asked('2026-09-09T12:00:00Z')).toBe(false)
    expect(await asked('2026-09-21T12:00:00Z')).toBe(true)
    must(await settle(claim, 'missed'))
    expect(await asked('2026-09-21T12:00:00Z')).toBe(false)
  })

  it('is seen by readers once published, with no link to what they may not open, and as it was known at a moment', async () => {
    const { claim, story } = await claimed('expectation', day('08'))
    const statement = await said(claim, 'Mara Tesh', 'affirms', '2026-09-07T10:00:00Z')
    must(await move(claim, '10', { statement }))
    expect(await expectationOf(anonymous, claim)).toEqual({ kind: 'missing' })
    must(await publish(editor, { story, version: 1, state: 'published' }))
    expect((await now(claim, anonymous)).moves[1]?.statement?.id).toBe(statement)
    const before = new Date()
    await new Promise((done) => setTimeout(done, 5))
    must(await settle(claim, 'met'))
    expect((await now(claim, anonymous, { recorded: before })).outcome).toBe('open')
    const known = await now(claim, anonymous, { published: new Date('2026-09-06T00:00:00Z') })
    expect(known.moves).toEqual([])
    must(
      await tie(editor, { statement, version: await versionOf('statement', statement), claim, value: null }),
    )
    expect((await now(claim, anonymous)).moves[1]?.statement).toBeNull()
  })
})

describe('positions', () => {
  it('are told in time with their turns, for whom everyone speaks, and by actor', async () => {
    const { claim } = await claimed('event')
    const front = `Front ${own()}`
    await said(claim, front, 'denies', '2026-09-03T10:00:00Z')
    await said(claim, front, 'declines', '2026-09-05T10:00:00Z')
    await said(claim, front, 'affirms', '2026-09-09T10:00:00Z')
    await said(claim, `Army ${own()}`, 'denies', '2026-09-04T10:00:00Z')
    const positions = must(await positionsOn(editor, [claim]))
    const own_ = positions.find(({ actor }) => actor.name === front)!
    expect(own_.steps.map(({ value, reversal }) => [value, reversal])).toEqual([
      ['denies', false],
      ['declines', false],
      ['affirms', true],
    ])
    expect(own_.reversals).toBe(1)
    expect(must(await positionsOfActor(editor, own_.actor.id))).toMatchObject([
      { ...own_, claim: { id: claim, kind: 'event', status: 'disputed' } },
    ])
    const early = must(await positionsOn(editor, [claim], { published: new Date('2026-09-06T00:00:00Z') }))
    expect(early.find(({ actor }) => actor.name === front)?.reversals).toBe(0)
    expect(must(await positionsOn(anonymous, [claim]))).toEqual([])
    expect(must(await positionsOfActor(anonymous, own_.actor.id))).toEqual([])
  })

  it('keep a denial of the wording apart: it takes no side, and can be taken back', async () => {
    const { claim } = await claimed('event')
    const front = `Front ${own()}`
    await said(claim, front, 'affirms', '2026-09-03T10:00:00Z')
    const statement = await said(claim, front, 'denies', '2026-09-05T10:00:00Z')
    const status = async () => must(await claimOf(editor, claim)).status.status
    expect(await status()).toBe('disputed')
    const say = async (of: string, over = {}) =>
      denyWording(editor, {
        claim,
        statements: [{ id: statement, version: await versionOf('statement', statement), ...over }],
        of,
      })
    expect(await say('the fact')).toMatchObject({ kind: 'invalid' })
    must(await say('the wording'))
    expect(await status()).toBe('single source')
    const [kept] = must(await positionsOn(editor, [claim]))
    expect(kept!.steps.map(({ value, reversal }) => [value, reversal])).toEqual([
      ['affirms', false],
      ['denies the wording', false],
    ])
    expect(await say('the fact', { version: 1 })).toMatchObject({
      kind: 'conflict',
      theirs: { value: 'mentions' },
    })
    must(await say('the fact'))
    expect(await status()).toBe('disputed')
    const again = await said(claim, front, 'denies', '2026-09-06T10:00:00Z')
    const version = await versionOf('statement', again)
    const both = [
      { id: again, version },
      { id: statement, version: 1 },
    ]
    // the second is stale: neither is changed
    expect(await denyWording(editor, { claim, statements: both, of: 'the wording' })).toMatchObject({
      kind: 'conflict',
    })
    expect(await versionOf('statement', again)).toBe(version)
    for (const viewer of [reader, anonymous])
      expect(await denyWording(viewer, {})).toEqual({ kind: 'forbidden' })
  })
})
