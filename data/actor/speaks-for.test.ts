import { beforeAll, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import type { DraftStatement } from '#domain/reading/types.ts'
import { db } from '../db.ts'
import { deskReport } from '../report/read.ts'
import { addStatement } from '../statement/correct.ts'
import { decide } from '../statement/decide.ts'
import { filed, must, person, wording } from '../testing/small.fixture.ts'

let editor: Viewer

beforeAll(async () => {
  editor = await person('editor')
})

async function inForce(name: string): Promise<string | undefined> {
  const row = await db().speaksFor.findFirst({
    where: { actor: { name } },
    orderBy: { at: 'desc' },
    select: { body: { select: { name: true } } },
  })
  return row?.body.name
}

/** A report whose reader drafted one statement by Oda Renn for a body; the draft is confirmed. */
async function confirmDraft(text: string, body: string): Promise<void> {
  const words = wording(text, 'We stay,', 'Oda Renn', { speaksFor: body })
  const draft = { ...words, why: 'said', certainty: 1 } as unknown as DraftStatement
  const { report } = await filed(editor, { text, reading: { statements: [draft] } })
  const { drafts } = must(await deskReport(editor, report))
  const { id, version } = drafts[0]!
  must(await decide(editor, { statement: id, version, state: 'confirmed' }))
}

it('takes the body a speaker speaks for from a draft first, then from editors, and from no later draft', async () => {
  await confirmDraft('One. “We stay,” Oda Renn of the Union said.', 'Union')
  expect(await inForce('Oda Renn')).toBe('Union')

  const { report, text } = await filed(editor, { text: 'Two. “We stay,” Oda Renn said once more.' })
  const worded = wording(text, 'We stay,', 'Oda Renn', { speaksFor: 'Quarry Union' })
  must(await addStatement(editor, { report, snapshot: 1, wording: worded }))
  expect(await inForce('Oda Renn')).toBe('Quarry Union')

  await confirmDraft('Three. “We stay,” said Oda Renn of the Union on Monday.', 'Union')
  expect(await inForce('Oda Renn')).toBe('Quarry Union')
})
