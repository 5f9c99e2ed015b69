'use server'
import { undoCorrection } from '#data/statement/undo.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Takes back what corrected or split a statement. */
export async function undoCorrected(input: { statement: string; version: number }) {
  const outcome = await undoCorrection(await acting(), input)
  if (outcome.kind === 'ok') await evict({ statement: input.statement })
  return outcome
}
