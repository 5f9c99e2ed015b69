import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { crossCheck } from '#domain/check/crosscheck.ts'
import { evidenceOf } from './check/evidence.ts'
import { addClaim } from './claim/add.ts'
import { db } from './db.ts'
import { addStatement } from './statement/correct.ts'
import { tie } from './statement/tie.ts'
import { filed, must, person, wording } from './testing/small.fixture.ts'

let editor: Viewer

beforeAll(async () => {
  editor = await person('editor')
})

async function statusAt(id: string, cut: { published?: Date; recorded?: Date }) {
  const claim = await db().claim.findUniqueOrThrow({ where: { id } })
  const evidence = (await evidenceOf(db(), [claim], cut)).get(id)!
  return { status: crossCheck(evidence.case).status, statements: evidence.rows.map((row) => row.id).sort() }
}

describe('the clocks', () => {
  it('9: a backdated statement changes what was publicly known at T and never what we had at T', async () => {
    const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 1, max: 28 }), async (published, at) => {
        const made = must(
          await addClaim(editor, {
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
        const T = new Date(`2026-08-${String(at).padStart(2, '0')}T12:00:00Z`)
        for (const [n, day] of published.entries()) {
          const [{ now: had }] = await db().$queryRaw<[{ now: Date }]>`select clock_timestamp() as now`
          const before = await statusAt(made.claim, { recorded: had })
          const { report, text } = await filed(editor, {
            // Alike in nothing but the passage: copies are not what is tried here.
            text: `${crypto.randomUUID()} “The road is closed,” ${crypto.randomUUID()}`,
            source: `Paper ${n} ${crypto.randomUUID()}`,
            publishedAt: new Date(`2026-08-${String(day).padStart(2, '0')}T10:00:00Z`).toISOString(),
          })
          const { statement } = must(
            await addStatement(editor, {
              report,
              snapshot: 1,
              wording: wording(text, 'The road is closed,', ''),
            }),
          )
          const version = await db().history.count({ where: { subject: 'statement', subjectId: statement } })
          must(await tie(editor, { statement, version, claim: made.claim, value: 'affirms' }))
          const known = await statusAt(made.claim, { published: T })
          expect(known.statements.includes(statement)).toBe(day <= at)
          expect(await statusAt(made.claim, { recorded: had })).toEqual(before)
        }
      }),
      { numRuns: 4 },
    )
  })
})
