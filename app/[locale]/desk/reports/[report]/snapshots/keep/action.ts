'use server'
import { keepRewording } from '#data/statement/keep-rewording.ts'
import { evict } from '../../../../../../evict.ts'
import { acting } from '../../../../../../session.ts'

type Input = { statement: string; version: number; snapshot: string }

/** Keeps a passage in the words that a later snapshot has for it. */
export async function keepReworded(input: Input) {
  const outcome = await keepRewording(await acting(), input)
  if (outcome.kind === 'ok') await evict({ statement: outcome.value.statement })
  return outcome
}
