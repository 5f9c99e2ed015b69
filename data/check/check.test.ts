import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { addClaim } from '../claim/add.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { addStatement } from '../statement/correct.ts'
import { tie } from '../statement/tie.ts'
import { publish } from '../story/write.ts'
import { filed, must, person, wording } from '../testing/small.fixture.ts'
import { tagsTouched } from '../touched.ts'
import { decideEdge } from './decide-edge.ts'
import { checkOf } from './read.ts'
import { retractCheck, signCheck } from './sign.ts'

let editor: Viewer
let reader: Viewer
let claim: string
let story: string

const now = async () => must(await claimOf(editor, claim))

/** One more report, with no sentence of another, in which somebody says it; tied to the claim. */
async function said(speaker: string, hop: Record<string, unknown> = {}, value = 'affirms') {
  const own = () => crypto.randomUUID().replaceAll('-', ' ')
  const words = `No way through ${own()}`
  const text = `${own()}. “${words},” they said. ${own()}.`
  const { report } = await filed(editor, { text, source: `Paper ${own()}` })
  const { statement } = must(
    await addStatement(editor, { report, snapshot: 1, wording: wording(text, words, speaker, hop) }),
  )
  const version = await db().history.count({ where: { subject: 'statement', subjectId: statement } })
  must(await tie(editor, { statement, version, claim, value }))
}

const signing = async (over: Record<string, unknown> = {}) => ({
  claim,
  verdict: 'supported',
  reasons: 'Two people who were there say so.',
  evidenceHash: (await now()).evidenceHash,
  corrects: null,
  ...over,
})

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  reader = await person('reader')
})
beforeEach(async () => {
  const fields = { wording: 'The road is closed', kind: 'event', about: null, scope: null, language: 'en' }
  const made = await addClaim(editor, {
    claim: { ...fields, happened: null, story: { title: 'Roads', summary: '' } },
    tie: null,
  })
  claim = must(made).claim
  story = must(made).story
  await said('Mara Tesh')
})

describe('signing a check', () => {
  it('holds the verdict, and the status and origins as computed at that moment, whatever comes later', async () => {
    const seen = await now()
    const { check } = must(await signCheck(editor, await signing()))
    await said('Mara Tesh', {}, 'denies')
    expect((await now()).status.status).toBe('disputed')
    expect(must(await checkOf(editor, check))).toMatchObject({
      verdict: 'supported',
      reasons: 'Two people who were there say so.',
      status: 'single source',
      rule: 1,
      origins: { affirms: [1, 1], denies: [0, 0] },
      evidenceHash: seen.evidenceHash,
      byName: 'Sami',
      correctedById: null,
      retraction: null,
    })
  })

  it('on evidence that changed meanwhile signs nothing and gives back both; then it can be signed over', async () => {
    const before = await signing()
    await said('Ode Varga')
    const outcome = await signCheck(editor, before)
    expect(outcome).toMatchObject({
      kind: 'conflict',
      yours: { verdict: 'supported', reasons: before.reasons },
      theirs: { status: 'corroborated', evidenceHash: (await now()).evidenceHash },
    })
    expect((await now()).checks).toEqual([])
    must(await signCheck(editor, await signing()))
    expect((await now()).checks[0]?.status).toBe('corroborated')
  })

  it('is refused to readers, to nobody, and without verdict or reasons', async () => {
    for (const viewer of [reader, anonymous])
      expect(await signCheck(viewer, await signing())).toEqual({ kind: 'forbidden' })
    const empty = await signCheck(editor, await signing({ verdict: '', reasons: ' ' }))
    expect(empty).toMatchObject({ kind: 'invalid' })
    expect(empty.kind === 'invalid' && empty.problems.map(({ field }) => field)).toEqual([
      'verdict',
      'reasons',
    ])
  })
})

describe('a signed check', () => {
  it('is corrected by a new one; the old stays readable and cannot be changed again', async () => {
    const { check: first } = must(await signCheck(editor, await signing()))
    const second = must(await signCheck(editor, await signing({ verdict: 'mixed', corrects: first }))).check
    expect(must(await checkOf(editor, first))).toMatchObject({ verdict: 'supported', correctedById: second })
    expect(must(await checkOf(editor, second))).toMatchObject({ verdict: 'mixed', correctsId: first })
    const refused = { kind: 'invalid', problems: [{ field: 'form', message: 'checkNotInForce' }] }
    expect(await signCheck(editor, await signing({ corrects: first }))).toEqual(refused)
    expect(await retractCheck(editor, { check: first, reasons: 'Late.' })).toEqual(refused)
    expect((await now()).verdict).toMatchObject({ verdict: 'mixed' })
  })

  it('is retracted with reasons; it stays readable and cannot be changed again', async () => {
    const { check } = must(await signCheck(editor, await signing()))
    expect(await retractCheck(reader, { check, reasons: 'No.' })).toEqual({ kind: 'forbidden' })
    must(await retractCheck(editor, { check, reasons: 'She took it back.' }))
    expect(must(await checkOf(editor, check))).toMatchObject({
      verdict: 'supported',
      retraction: { reasons: 'She took it back.', byName: 'Sami' },
    })
    const refused = { kind: 'invalid', problems: [{ field: 'form', message: 'checkNotInForce' }] }
    expect(await retractCheck(editor, { check, reasons: 'Again.' })).toEqual(refused)
    expect(await signCheck(editor, await signing({ corrects: check }))).toEqual(refused)
    expect((await now()).verdict).toBeNull()
  })

  it('is seen by readers once a story of its claim is published, and every page that shows it is evicted', async () => {
    const { check } = must(await signCheck(editor, await signing()))
    expect(await checkOf(anonymous, check)).toEqual({ kind: 'missing' })
    must(await publish(editor, { story, version: 1, state: 'published' }))
    expect(must(await checkOf(anonymous, check)).byName).toBe('Sami')
    expect(await tagsTouched([{ story }])).toEqual(
      expect.arrayContaining([`story:${story}`, `claim:${claim}`, `check:${check}`]),
    )
  })

  it('of another claim is not corrected here', async () => {
    const { check } = must(await signCheck(editor, await signing()))
    const other = must(
      await addClaim(editor, {
        claim: {
          wording: 'Another',
          kind: 'event',
          about: null,
          scope: null,
          language: 'en',
          happened: null,
          story: { id: story },
        },
        tie: null,
      }),
    ).claim
    const { evidenceHash } = must(await claimOf(editor, other))
    expect(await signCheck(editor, await signing({ claim: other, evidenceHash, corrects: check }))).toEqual({
      kind: 'missing',
    })
  })
})

describe('reasons that name statements', () => {
  it('keep the statement behind each number, of this claim and named in the words', async () => {
    const [tied] = (await now()).statements
    const citations = [{ number: 1, statement: tied!.id }]
    const { check } = must(await signCheck(editor, await signing({ reasons: 'She says so [1].', citations })))
    expect(must(await checkOf(editor, check)).citations).toMatchObject([
      { number: 1, statement: tied!.id, words: tied!.words, speaker: 'Mara Tesh' },
    ])
  })

  it('are refused where they name another claim’s statement, or one that the words do not mention', async () => {
    const [tied] = (await now()).statements
    const citations = [{ number: 2, statement: tied!.id }]
    const refused = (message: string) => ({ kind: 'invalid', problems: [{ field: 'reasons', message }] })
    expect(await signCheck(editor, await signing({ reasons: 'So [1].', citations }))).toEqual(
      refused('citationUnused'),
    )
    const foreign = [{ number: 1, statement: claim }]
    expect(await signCheck(editor, await signing({ reasons: 'So [1].', citations: foreign }))).toEqual(
      refused('citesOther'),
    )
    expect((await now()).checks).toEqual([])
  })
})

describe('a possible edge', () => {
  const officials = { kind: 'unnamed' }
  const bounds = async () => (await now()).status.affirms

  it('lowers least alone; rejecting it never lowers a bound, confirming it never raises one', async () => {
    await said('officials', officials)
    await said('officials', officials)
    const open = await now()
    const edge = open.edges[0]!
    expect(open.edges.map(({ verdict }) => verdict)).toEqual([null])
    expect(open.status.affirms).toEqual([2, 3])
    const pair = { claim, a: edge.b.key, b: edge.a.key }
    expect(edge.version).toBe(0)
    const first = must(await decideEdge(editor, { ...pair, same: false, version: edge.version }))
    expect(await bounds()).toEqual([3, 3])
    expect((await now()).edges).toMatchObject([{ verdict: 'different', version: first.version }])
    must(await decideEdge(editor, { ...pair, same: true, version: first.version }))
    expect(await bounds()).toEqual([2, 2])
    expect((await now()).edges).toMatchObject([{ verdict: 'same', version: 2 }])
  })

  it('decided by two at once keeps the first word and tells the second', async () => {
    await said('officials', officials)
    await said('officials', officials)
    const edge = (await now()).edges[0]!
    const pair = { claim, a: edge.a.key, b: edge.b.key, version: 0 }
    must(await decideEdge(editor, { ...pair, same: true }))
    expect(await decideEdge(await person('editor', 'Noa'), { ...pair, same: false })).toMatchObject({
      kind: 'conflict',
      yours: { same: false },
      theirs: { same: true },
      version: 1,
      by: 'Sami',
    })
    for (const viewer of [reader, anonymous])
      expect((await decideEdge(viewer, { ...pair, same: false, version: 1 })).kind).toBe('forbidden')
  })

  it('evicts the pages of every claim on which either origin speaks', async () => {
    await said('officials', officials)
    await said('officials', officials)
    const edge = (await now()).edges[0]!
    expect(await tagsTouched([{ origin: edge.a.key }])).toContain(`claim:${claim}`)
  })
})
