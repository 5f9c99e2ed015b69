'use server'
import { correct } from '#data/statement/correct.ts'
import type { Wording } from '#domain/statement/input.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Words a statement anew; several wordings split it. */
export async function correctDraft(input: { statement: string; version: number; wordings: Wording[] }) {
  const outcome = await correct(await acting(), input)
  if (outcome.kind === 'ok') {
    await evict({ statement: input.statement })
    for (const statement of outcome.value.statements) await evict({ statement })
  }
  return outcome
}
