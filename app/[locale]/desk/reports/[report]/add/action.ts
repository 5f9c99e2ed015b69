'use server'
import { addStatement } from '#data/statement/correct.ts'
import type { Wording } from '#domain/statement/input.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Adds a statement by hand. */
export async function addDraft(input: { report: string; snapshot: number; wording: Wording }) {
  const outcome = await addStatement(await acting(), input)
  if (outcome.kind === 'ok') await evict({ report: input.report })
  return outcome
}
