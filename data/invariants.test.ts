import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Change, replay } from '#domain/history/replay.ts'
import { addClaim } from './claim/add.ts'
import { editClaim, supersede } from './claim/edit.ts'
import { db } from './db.ts'
import { chainHash } from './history.ts'
import { addStatement, correct } from './statement/correct.ts'
import { decide } from './statement/decide.ts'
import { tie } from './statement/tie.ts'
import { undoCorrection } from './statement/undo.ts'
import { filed, must, person, wording } from './testing/small.fixture.ts'

let editor: Viewer
const newClaim = (text: string) => ({
  claim: {
    wording: text,
    kind: 'event',
    about: null,
    scope: null,
    language: 'en',
    happened: null,
    story: { title: 'A story', summary: '' },
  },
  tie: null,
})
const history = (subject: string, subjectId: string) =>
  db().history.findMany({ where: { subject, subjectId }, orderBy: { number: 'asc' } })
const replayed = async (subject: string, id: string) =>
  replay((await history(subject, id)) as unknown as Change[])

beforeAll(async () => {
  editor = await person('editor')
})

describe('what must always hold', () => {
  it('1: a statement stands exactly where its anchor says, in any script, and the database refuses any other', async () => {
    const words = fc
      .string({
        unit: fc.constantFrom('a', 'é', 'e\u0301', '👩‍🚒', 'ש', 'ع', ' ', '“'),
        minLength: 1,
        maxLength: 40,
      })
      .filter((text) => text.trim() !== '')
    await fc.assert(
      fc.asyncProperty(words, words, fc.nat(), fc.nat(), async (before, after, from, to) => {
        const text = `${before} ${crypto.randomUUID()} ${after}`
        const points = Array.from(text)
        const [start, end] = [from % points.length, to % points.length].sort((a, b) => a - b) as [
          number,
          number,
        ]
        const { report } = await filed(editor, { text })
        const { statement } = must(
          await addStatement(editor, {
            report,
            snapshot: 1,
            wording: { ...wording(text, text), content: [[start, end + 1]] },
          }),
        )
        const row = await db().statement.findUniqueOrThrow({
          where: { id: statement },
          include: { snapshot: true },
        })
        expect(row.exact).toBe(Array.from(row.snapshot.text).slice(row.start, row.end).join(''))
        const { snapshot: _, ...copy } = row
        const forged = { ...copy, id: `${row.id}x`, exact: `${row.exact}!` } as never
        await expect(db().statement.create({ data: forged })).rejects.toThrow(/does not stand in snapshot/)
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    'snapshot',
    'statement',
    'check',
    'history',
    'confirmation',
    'hop',
    'retraction',
    'withdrawal',
    'reliability',
    'publication',
    'check_review',
    'check_citation',
    'rewording',
    'split_part',
  ])('2: the application may not change or remove a row of "%s"', async (table) => {
    const column = (
      await db().$queryRaw<
        { name: string }[]
      >`select column_name as name from information_schema.columns where table_name = ${table} order by ordinal_position limit 1`
    )[0]!.name
    await expect(db().$executeRawUnsafe(`update "${table}" set "${column}" = "${column}"`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(db().$executeRawUnsafe(`delete from "${table}"`)).rejects.toThrow(/permission denied/)
    await expect(db().$executeRawUnsafe(`truncate "${table}"`)).rejects.toThrow(/permission denied/)
  })

  it('3: a claim equals the replay of its history, whatever the edits, and each edit is one row', async () => {
    const edit = fc.record({
      wording: fc.constantFrom('The road is closed', 'The road is open', 'The road was mined'),
      scope: fc.option(fc.constantFrom('north', 'south')),
      kind: fc.constantFrom('event', 'position'),
      supersede: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
        const { claim: id } = must(await addClaim(editor, newClaim('The road is closed')))
        const { claim: other } = must(await addClaim(editor, newClaim('Another')))
        let version = 1
        for (const { supersede: by, ...fields } of edits) {
          const before = await history('claim', id)
          const given = { claim: id, version, about: null, language: 'en', happened: null, ...fields }
          const edited = by
            ? await supersede(editor, { claim: id, version, by: other })
            : await editClaim(editor, given)
          version = must(edited).version
          expect((await history('claim', id)).length - before.length).toBeLessThanOrEqual(1)
        }
        const row = await db().claim.findUniqueOrThrow({ where: { id }, include: { memberships: true } })
        const { wording: words, kind, scope, language, aboutId, supersededById } = row
        const state = {
          wording: words,
          kind,
          scope,
          language,
          aboutId,
          supersededById,
          happenedFrom: null,
          happenedTo: null,
          happenedPrecision: null,
          stories: row.memberships.map((one) => one.storyId),
        }
        expect(await replayed('claim', id)).toEqual(state)
      }),
      { numRuns: 15 },
    )
  })

  it('3: a statement equals the replay of its history through decisions, corrections, ties and undo', async () => {
    const act = fc.constantFrom('confirm', 'reject', 'open', 'affirm', 'deny', 'untie', 'correct', 'undo')
    const { claim } = must(await addClaim(editor, newClaim('The road is closed')))
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const { report, text } = await filed(editor)
        const said = wording(text, 'The road is closed,')
        const { statement: id } = must(await addStatement(editor, { report, snapshot: 1, wording: said }))
        for (const one of acts) {
          const version = (await history('statement', id)).length
          const on = { statement: id, version }
          if (one === 'confirm' || one === 'reject' || one === 'open')
            await decide(editor, {
              ...on,
              state: { confirm: 'confirmed', reject: 'rejected', open: 'open' }[one],
            })
          else if (one === 'correct') await correct(editor, { ...on, wordings: [said] })
          else if (one === 'undo') await undoCorrection(editor, on)
          else
            await tie(editor, {
              ...on,
              claim,
              value: { affirm: 'affirms', deny: 'denies', untie: null }[one],
            })
          expect((await history('statement', id)).length - version).toBeLessThanOrEqual(1)
        }
        const ids = [
          id,
          ...(await db().statement.findMany({ where: { correctsId: id } })).map((row) => row.id),
        ]
        for (const each of ids) {
          const state = await replayed('statement', each)
          const newest = await db().confirmation.findFirst({
            where: { statementId: each },
            orderBy: { number: 'desc' },
          })
          expect(state?.state).toBe(newest?.state ?? 'open')
          const stance = await db().stance.findFirst({
            where: { statementId: each, claimId: claim, supersededById: null },
          })
          expect(state?.[`stance:${claim}`] ?? null).toBe(stance?.value ?? null)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('4: a stale write changes nothing and returns both texts; of sixteen at once one wins', async () => {
    const { claim: id } = must(await addClaim(editor, newClaim('The road is closed')))
    const fields = { claim: id, about: null, scope: null, kind: 'event', language: 'en', happened: null }
    const tries = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        editClaim(editor, { ...fields, version: 1, wording: `Wording ${at}` }),
      ),
    )
    expect(tries.filter((outcome) => outcome.kind === 'ok')).toHaveLength(1)
    const { wording: kept } = await db().claim.findUniqueOrThrow({ where: { id } })
    const losers = tries.filter((outcome) => outcome.kind === 'conflict')
    expect(losers).toHaveLength(15)
    for (const loser of losers)
      expect(loser).toMatchObject({
        yours: { wording: expect.stringMatching(/^Wording/) },
        theirs: { wording: kept },
        version: 2,
      })
    expect(await history('claim', id)).toHaveLength(2)
  })

  it('each chain of history is sealed: every row holds the hash of the one before and its own', async () => {
    const rows = await db().history.findMany({
      orderBy: [{ subject: 'asc' }, { subjectId: 'asc' }, { number: 'asc' }],
      take: 2000,
    })
    expect(rows.length).toBeGreaterThan(20)
    for (const [at, { id: _, hash, ...row }] of rows.entries()) {
      const before = rows[at - 1]
      expect(chainHash(row)).toBe(hash)
      expect(row.previousHash).toBe(row.number === 1 ? '' : before?.hash)
    }
  })
})
