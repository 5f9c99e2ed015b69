import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { type Change, replay } from '#domain/history/replay.ts'
import { addClaim } from '../claim/add.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { addStatement, correct } from '../statement/correct.ts'
import { tie } from '../statement/tie.ts'
import { publish } from '../story/write.ts'
import { filed, must, person, wording } from '../testing/small.fixture.ts'
import { tagsTouched } from '../touched.ts'
import { addValue } from './add.ts'
import { linkFigure } from './claims.ts'
import { correctValue, withdrawValue } from './correct.ts'
import { decideDifference } from './decide.ts'
import { foundFigures } from './found.ts'
import { figureOf, figuresOfClaims } from './read.ts'
import { inForce, valueState } from './rows.ts'

let editor: Viewer
let reader: Viewer
let claim: string
let story: string
let figure: string

const NOON = '2026-09-04T12:00:00.000Z'
const at = (instant: string) => ({ from: instant, to: instant, precision: 'instant' as const })
const versionOf = (subject: string, subjectId: string) =>
  db().history.count({ where: { subject, subjectId, what: { not: 'status moved' } } })
const own = () => crypto.randomUUID().replaceAll('-', ' ')

/** A statement by its own speaker in a report of its own, tied to the claim. */
async function said(
  number: string,
  { speaker = `Speaker ${own()}`, value = 'affirms', on = claim, published = '2026-09-04T18:00:00Z' } = {},
): Promise<string> {
  const words = `${number} people died, ${own()}`
  const text = `${own()}. “${words},” they said. ${own()}.`
  const span: [number, number] = [text.indexOf(words), text.indexOf(words) + `${number} people`.length]
  const { report } = await filed(editor, {
    text,
    source: `Paper ${own()}`,
    publishedAt: published,
    reading: { figures: [{ value: Number(number), bound: 'exact', unit: null, of: 'people', span }] },
  })
  const { statement } = must(
    await addStatement(editor, { report, snapshot: 1, wording: wording(text, words, speaker) }),
  )
  must(await tie(editor, { statement, version: await versionOf('statement', statement), claim: on, value }))
  return statement
}

const fields = (value: string, over: Record<string, unknown> = {}) => ({
  value,
  to: null,
  bound: 'exact',
  strict: false,
  unit: null,
  asOf: at(NOON),
  scope: null,
  definition: null,
  ...over,
})
async function add(statement: string, value: string, over: Record<string, unknown> = {}) {
  const choice = { id: figure, version: await versionOf('figure', figure) }
  return must(
    await addValue(editor, { claim, figure: choice, begin: null, statement, ...fields(value, over) }),
  ).value
}
const seen = async (viewer: Viewer = editor, cut = {}) => must(await figureOf(viewer, figure, cut))

async function newClaim(text: string, of: object = { title: `Story ${own()}`, summary: '' }) {
  const given = { wording: text, kind: 'figure', about: null, scope: null, language: 'en', happened: null }
  return must(await addClaim(editor, { claim: { ...given, story: of }, tie: null }))
}

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  reader = await person('reader')
})
/** A claim with a figure begun by one value of 22. */
async function begin(): Promise<string> {
  ;({ claim, story } = await newClaim('At least 22 people died'))
  const statement = await said('22')
  const made = await addValue(editor, {
    claim,
    figure: null,
    begin: { what: 'people killed', scope: 'in Ilmar', unit: 'people', language: 'en' },
    statement,
    ...fields('22'),
  })
  figure = must(made).figure
  return statement
}

describe('a figure', () => {
  it('holds each value with the statement that gave it, one line for each origin, copies as one point', async () => {
    await begin()
    const ministry = { speaker: `Ministry ${own()}` }
    const [first, copy, later] = [
      await said('40', ministry),
      await said('40', ministry),
      await said('43', ministry),
    ]
    await add(first, '40')
    await add(copy, '40')
    await add(later, '43', { asOf: at('2026-09-05T12:00:00Z') })
    const { values, lines, differences } = await seen()
    expect(values.map(({ amount }) => amount.value).sort()).toEqual(['22', '40', '40', '43'])
    // the newest as-of comes first
    expect(values[0]?.statement.id).toBe(later)
    expect(lines.map(({ points }) => points.map((point) => [point.value, point.values.length]))).toEqual(
      expect.arrayContaining([
        [[22, 1]],
        [
          [40, 2],
          [43, 1],
        ],
      ]),
    )
    expect(differences.filter(({ settled }) => !settled).map(({ suggested }) => suggested)).toEqual([
      'true conflict',
      'true conflict',
    ])
    expect(differences.filter(({ settled }) => settled).every(({ suggested }) => suggested === 'time')).toBe(
      true,
    )
  })

  it('takes a value only from a confirmed statement tied to its claim, in a unit that converts, and once', async () => {
    const statement = await begin()
    const other = await said('9', { on: (await newClaim('Another')).claim })
    const give = async (over: object) =>
      addValue(editor, {
        claim,
        figure: { id: figure, version: await versionOf('figure', figure) },
        begin: null,
        statement,
        ...fields('22'),
        ...over,
      })
    const refused = (field: string, message: string) => ({ kind: 'invalid', problems: [{ field, message }] })
    expect(await give({ statement: other })).toEqual(refused('statement', 'notTied'))
    expect(await give({ unit: '%' })).toEqual(refused('unit', 'unitApart'))
    expect(await give({})).toEqual(refused('value', 'valueHere'))
    expect(await give({ value: 'forty' })).toEqual(refused('value', 'number'))
    expect(await give({ bound: 'range' })).toEqual(refused('to', 'required'))
    expect(await give({ bound: 'range', to: '20' })).toEqual(refused('to', 'rangeOrder'))
    expect((await give({ value: '1,204', unit: 'thousand people' })).kind).toBe('ok')
    expect(
      await addValue(editor, {
        claim,
        figure: null,
        begin: { what: 'people killed', scope: 'in Ilmar', unit: 'people', language: 'en' },
        statement,
        ...fields('23'),
      }),
    ).toEqual(refused('begin.what', 'figureHere'))
    for (const viewer of [reader, anonymous])
      expect(await addValue(viewer, {})).toEqual({ kind: 'forbidden' })
  })

  it('is corrected and taken back by rows that leave the old ones, and equals the replay of its history', async () => {
    const first = await begin()
    const second = await add(await said('41'), '14')
    const version = await versionOf('figure', figure)
    const { value: mended } = must(
      await correctValue(editor, { figure, version, value: second, of: fields('41', { bound: 'at least' }) }),
    )
    expect((await seen()).values.map(({ id }) => id)).toContain(mended)
    expect((await seen()).values.map(({ id }) => id)).not.toContain(second)
    const gone = await add(first, '220')
    const taken = { figure, version: version + 2, value: gone, reasons: 'It is the number of a flight.' }
    must(await withdrawValue(editor, taken))
    const notInForce = { kind: 'invalid', problems: [{ field: 'form', message: 'valueNotInForce' }] }
    expect(await withdrawValue(editor, { ...taken, version: version + 3 })).toEqual(notInForce)
    expect(
      await correctValue(editor, { figure, version: version + 3, value: second, of: fields('1') }),
    ).toEqual(notInForce)
    expect(await db().figureValue.count({ where: { figureId: figure } })).toBe(4)
    const history = await db().history.findMany({
      where: { subject: 'figure', subjectId: figure },
      orderBy: { number: 'asc' },
    })
    const state = Object.entries(replay(history as unknown as Change[]) ?? {}).filter(
      ([, value]) => value !== null,
    )
    const rows = await db().figureValue.findMany({
      where: { figureId: figure, corrections: { none: {} }, withdrawal: null },
    })
    expect(Object.fromEntries(state)).toEqual({
      what: 'people killed',
      scope: 'in Ilmar',
      unit: 'people',
      language: 'en',
      [`claim:${claim}`]: true,
      ...Object.fromEntries(rows.map((row) => [`value:${row.id}`, valueState(row)])),
    })
  })

  it('changed meanwhile keeps the first write and gives the second both texts', async () => {
    const statement = await begin()
    const version = await versionOf('figure', figure)
    const give = (value: string) =>
      addValue(editor, { claim, figure: { id: figure, version }, begin: null, statement, ...fields(value) })
    const tries = await Promise.all(['23', '24', '25', '26'].map(give))
    expect(tries.filter(({ kind }) => kind === 'ok')).toHaveLength(1)
    expect(tries.find(({ kind }) => kind === 'conflict')).toMatchObject({
      yours: { value: expect.stringMatching(/^2[3-6]$/) },
      version: version + 1,
      by: 'Sami',
    })
    expect((await seen()).values).toHaveLength(2)
  })

  it.each(['figure', 'figure_value', 'figure_claim', 'figure_value_withdrawal', 'figure_difference'])(
    'the application may not change or remove a row of "%s"',
    async (table) => {
      await expect(db().$executeRawUnsafe(`update "${table}" set "at" = now()`)).rejects.toThrow(
        /permission denied/,
      )
      await expect(db().$executeRawUnsafe(`delete from "${table}"`)).rejects.toThrow(/permission denied/)
    },
  )

  it('is seen by readers through published claims alone, with no difference that is not decided', async () => {
    await begin()
    await add(await said('12'), '12')
    const hidden = (await newClaim('Hidden')).claim
    const secret = await said('77', { on: hidden })
    const choice = { id: figure, version: await versionOf('figure', figure) }
    must(
      await addValue(editor, {
        claim: hidden,
        figure: choice,
        begin: null,
        statement: secret,
        ...fields('77'),
      }),
    )
    expect(await figureOf(anonymous, figure)).toEqual({ kind: 'missing' })
    // kept as missing until then, its page goes when the story of one of its claims is published
    expect(await tagsTouched([{ claim: hidden }])).toContain(`figure:${figure}`)
    must(await publish(editor, { story, version: 1, state: 'published' }))
    const shown = await seen(anonymous)
    expect(shown.values.map(({ amount }) => amount.value).sort()).toEqual(['12', '22'])
    expect(shown.claims.map(({ id }) => id)).toEqual([claim])
    expect(shown.differences).toEqual([])
    expect(JSON.stringify(shown)).not.toContain(hidden)
    expect((await seen()).values).toHaveLength(3)
    const [line] = must(await figuresOfClaims(anonymous, [claim]))
    expect(line).toMatchObject({ id: figure, values: 2, undecided: 0 })
    expect(must(await figuresOfClaims(anonymous, [hidden]))).toEqual([])
    const version = await versionOf('figure', figure)
    must(await linkFigure(editor, { figure, version, claim, linked: false }))
    expect(await figureOf(anonymous, figure)).toEqual({ kind: 'missing' })
  })

  it('keeps a value with its passage when the statement is corrected', async () => {
    const statement = await begin()
    const row = await db().statement.findUniqueOrThrow({ where: { id: statement } })
    const version = await versionOf('statement', statement)
    const wordings = [
      { content: row.content, cue: [], source: [], chain: [], mode: 'narrated', hedge: null, said: null },
    ]
    must(await correct(editor, { statement, version, wordings }))
    expect((await seen()).values.map(({ amount }) => amount.value)).toEqual(['22'])
  })

  it('as of a moment shows what was published, or recorded, by then', async () => {
    await begin()
    await add(await said('30', { published: '2026-09-08T10:00:00Z' }), '30')
    const before = new Date()
    await new Promise((done) => setTimeout(done, 5))
    await add(await said('40'), '40')
    const values = async (cut: object) =>
      (await seen(editor, cut)).values.map(({ amount }) => amount.value).sort()
    expect(await values({ published: new Date('2026-09-05T00:00:00Z') })).toEqual(['22', '40'])
    expect(await values({ recorded: before })).toEqual(['22', '30'])
  })
})

describe('a difference', () => {
  const decide = async ({ a, b }: { a: string; b: string }, over: Record<string, unknown> = {}) => ({
    figure,
    version: await versionOf('figure', figure),
    a,
    b,
    type: 'scope',
    reasons: 'One counts the town.',
    denies: null,
    ...over,
  })
  const open = async () => (await seen()).differences.filter((one) => !one.settled && !one.decision)
  const first = async () => (await open())[0]!
  const status = async () => must(await claimOf(editor, claim)).status.status

  it('is decided by an editor with reasons, and opened again, each a row', async () => {
    await begin()
    await add(await said('12'), '12')
    const { a, b } = await first()
    must(await decideDifference(editor, await decide({ a: b, b: a })))
    expect(await open()).toEqual([])
    expect((await seen()).differences[0]?.decision).toMatchObject({ type: 'scope', byName: 'Sami' })
    must(await decideDifference(editor, await decide({ a, b }, { type: null, reasons: '' })))
    expect(await open()).toHaveLength(1)
    expect(await db().figureDifference.count({ where: { a, b } })).toBe(2)
    const stale = await decide({ a, b }, { version: 1 })
    expect(await decideDifference(editor, stale)).toMatchObject({ kind: 'conflict', theirs: { type: null } })
    expect(await decideDifference(editor, await decide({ a, b: 'nothingthere' }))).toEqual({
      kind: 'missing',
    })
    for (const viewer of [reader, anonymous])
      expect(await decideDifference(viewer, await decide({ a, b }))).toEqual({ kind: 'forbidden' })
  })

  it('that is a true conflict makes the claim disputed only when the editor says which statement denies it', async () => {
    await begin()
    const rival = await said('12', { value: 'mentions' })
    await add(rival, '12')
    const pair = await first()
    const conflict = { type: 'true conflict', reasons: 'Both counted at noon.' }
    expect((await decideDifference(editor, await decide(pair, { ...conflict, reasons: ' ' }))).kind).toBe(
      'invalid',
    )
    must(await decideDifference(editor, await decide(pair, conflict)))
    expect(await status()).toBe('single source')
    const denies = { statement: rival, version: await versionOf('statement', rival), claim }
    expect(
      await decideDifference(editor, await decide(pair, { ...conflict, denies: { ...denies, version: 0 } })),
    ).toMatchObject({ kind: 'conflict' })
    must(await decideDifference(editor, await decide(pair, { ...conflict, denies })))
    expect(await status()).toBe('disputed')
    const noConflict = await decideDifference(editor, await decide(pair, { denies }))
    expect(noConflict).toEqual({ kind: 'invalid', problems: [{ field: 'denies', message: 'noConflict' }] })
  })
})

it('offers the numbers that the reader found in the statements of a claim, until they are values', async () => {
  await begin()
  const statement = await said('57')
  const found = must(await foundFigures(editor, claim))
  expect(found).toMatchObject([{ statement, words: '57 people', value: '57', bound: 'exact', of: 'people' }])
  await add(statement, '57')
  expect(must(await foundFigures(editor, claim))).toEqual([])
  expect(await foundFigures(reader, claim)).toEqual({ kind: 'forbidden' })
})

it('counts nothing that was corrected after the cut as corrected', async () => {
  await begin()
  const row = { values: [{ corrections: [], withdrawal: { at: new Date(NOON) } }] } as never
  expect(inForce(row, { recorded: new Date('2026-09-01T00:00:00Z') })).toHaveLength(1)
  expect(inForce(row)).toHaveLength(0)
})
