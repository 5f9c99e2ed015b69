'use server'
import { withdraw } from '#data/statement/withdraw.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

type Input = { statement: string; version: number; withdrawn: boolean; reason: string }

/** Says that a statement's source withdrew it, or that it stands after all. */
export async function withdrawStatement(input: Input) {
  const outcome = await withdraw(await acting(), input)
  if (outcome.kind === 'ok') await evict({ statement: input.statement })
  return outcome
}
