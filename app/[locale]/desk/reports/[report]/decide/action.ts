'use server'
import { decide } from '#data/statement/decide.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Confirms or rejects a draft, or opens it again. */
export async function decideDraft(input: { statement: string; version: number; state: string }) {
  const outcome = await decide(await acting(), input)
  if (outcome.kind === 'ok') await evict({ statement: input.statement })
  return outcome
}
