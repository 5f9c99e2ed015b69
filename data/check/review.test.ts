import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { addClaim } from '../claim/add.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { publish } from '../story/write.ts'
import { must, person } from '../testing/small.fixture.ts'
import { checkOf } from './read.ts'
import { reviewCheck, waitingChecks } from './review.ts'
import { putVerdict, scaleOf, setReviewed } from './scale.ts'
import { retractCheck, signCheck } from './sign.ts'

let [editor, second, admin, reader]: Viewer[] = []
let claim: string

const scale = async () => must(await scaleOf(editor!))
const sign = async (over: Record<string, unknown> = {}) => {
  const { evidenceHash } = must(await claimOf(editor!, claim))
  return signCheck(editor!, {
    claim,
    verdict: 'mixed',
    reasons: 'So it is.',
    evidenceHash,
    corrects: null,
    ...over,
  })
}
const ask = async (reviewed: boolean) =>
  must(await setReviewed(admin!, { reviewed, version: (await scale()).reviewedVersion }))

beforeAll(async () => {
  editor = await person('editor', 'Sami')
  second = await person('editor', 'Noa')
  admin = await person('admin', 'Maha')
  reader = await person('reader')
})
beforeEach(async () => {
  const made = must(
    await addClaim(editor!, {
      claim: {
        wording: 'The road is closed',
        kind: 'event',
        about: null,
        scope: null,
        language: 'en',
        happened: null,
        story: { title: 'Roads', summary: '' },
      },
      tie: null,
    }),
  )
  claim = made.claim
  must(await publish(editor!, { story: made.story, version: 1, state: 'published' }))
  await ask(false)
})

describe('a second editor', () => {
  it('is heard before readers see a check; it counts from then on', async () => {
    await ask(true)
    const { check } = must(await sign())
    expect(await checkOf(anonymous, check)).toEqual({ kind: 'missing' })
    expect(must(await claimOf(anonymous, claim)).checks).toEqual([])
    expect(must(await claimOf(editor!, claim)).verdict).toBeNull()
    expect(must(await waitingChecks(second!)).map(({ id }) => id)).toContain(check)
    must(await reviewCheck(second!, { check, outcome: 'approved', note: '' }))
    expect(must(await checkOf(anonymous, check)).review).toMatchObject({ state: 'approved', byName: 'Noa' })
    expect(must(await claimOf(anonymous, claim)).verdict?.verdict).toBe('mixed')
    expect(must(await waitingChecks(second!)).map(({ id }) => id)).not.toContain(check)
  })

  it('is another than the signer, also for the database, and is heard once', async () => {
    await ask(true)
    const { check } = must(await sign())
    const own = { kind: 'invalid', problems: [{ field: 'form', message: 'ownCheck' }] }
    expect(await reviewCheck(editor!, { check, outcome: 'approved' })).toEqual(own)
    const byId = editor!.kind === 'person' ? editor!.id : ''
    await expect(
      db().checkReview.create({ data: { checkId: check, outcome: 'approved', byId, byName: 'Sami' } }),
    ).rejects.toThrow()
    const both = await Promise.all(
      [second!, admin!].map((viewer) => reviewCheck(viewer, { check, outcome: 'approved', note: '' })),
    )
    expect(both.map(({ kind }) => kind).sort()).toEqual(['invalid', 'ok'])
    for (const viewer of [reader!, anonymous])
      expect((await reviewCheck(viewer, { check, outcome: 'approved' })).kind).toBe('forbidden')
  })

  it('returns a check with a reason; the corrected one stays in force and can be corrected again', async () => {
    const { check: first } = must(await sign())
    await ask(true)
    const { check: attempt } = must(await sign({ verdict: 'refuted', corrects: first }))
    expect(must(await checkOf(anonymous, first)).correctedById).toBeNull()
    // one that waits stands in the way of another
    expect((await sign({ verdict: 'supported', corrects: first })).kind).toBe('invalid')
    expect(await reviewCheck(second!, { check: attempt, outcome: 'returned', note: ' ' })).toMatchObject({
      problems: [{ field: 'note', message: 'required' }],
    })
    must(await reviewCheck(second!, { check: attempt, outcome: 'returned', note: 'Name who says so.' }))
    expect(must(await claimOf(anonymous, claim)).verdict?.verdict).toBe('mixed')
    const { check: again } = must(await sign({ verdict: 'supported', corrects: first }))
    must(await reviewCheck(second!, { check: again, outcome: 'approved', note: '' }))
    expect(must(await checkOf(anonymous, first)).correctedById).toBe(again)
    expect(must(await claimOf(anonymous, claim)).verdict?.verdict).toBe('supported')
  })

  it('is not asked about a check that was retracted while it waited', async () => {
    await ask(true)
    const { check } = must(await sign())
    must(await retractCheck(editor!, { check, reasons: 'Too early.' }))
    expect((await reviewCheck(second!, { check, outcome: 'approved' })).kind).toBe('invalid')
  })
})

describe('the scale', () => {
  const names = { en: 'Half true', ar: 'نصف صحيح', he: 'נכון למחצה' }
  const entry = { key: null, version: 0, names, rating: 3, position: 7, retired: false }

  it('comes with six verdicts, five of them with a number', async () => {
    const { verdicts } = await scale()
    expect(verdicts.slice(0, 6).map(({ rating }) => rating)).toEqual([5, 4, 3, 2, 1, null])
  })

  it('is changed by admins alone; what is signed keeps its name and number', async () => {
    for (const viewer of [editor!, reader!, anonymous])
      expect(await putVerdict(viewer, entry)).toEqual({ kind: 'forbidden' })
    const { key } = must(await putVerdict(admin!, entry))
    const { check } = must(await sign({ verdict: key }))
    must(
      await putVerdict(admin!, {
        ...entry,
        key,
        version: 1,
        names: { ...names, en: 'Mixed bag' },
        rating: 2,
      }),
    )
    expect(must(await checkOf(anonymous, check))).toMatchObject({
      verdictNames: { en: 'Half true' },
      rating: 3,
    })
    expect(await putVerdict(admin!, { ...entry, key, version: 1 })).toMatchObject({
      kind: 'conflict',
      version: 2,
    })
    must(await putVerdict(admin!, { ...entry, key, version: 2, retired: true }))
    expect(await sign({ verdict: key })).toMatchObject({ problems: [{ field: 'verdict' }] })
  })

  it('refuses a number outside of 1 to 5 and a name that is missing in a language', async () => {
    const wrong = await putVerdict(admin!, { ...entry, rating: 7, names: { ...names, ar: '' } })
    expect(wrong.kind === 'invalid' && wrong.problems.map(({ field }) => field).sort()).toEqual([
      'names.ar',
      'rating',
    ])
  })
})
