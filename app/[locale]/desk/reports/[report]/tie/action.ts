'use server'
import { tie } from '#data/statement/tie.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

type Input = { statement: string; version: number; claim: string; value: StanceValue | null }

/** Ties a statement to a claim, changes how it bears on it, or unties it. */
export async function tieDraft(input: Input) {
  const outcome = await tie(await acting(), input)
  if (outcome.kind === 'ok') {
    await evict({ claim: input.claim })
    await evict({ statement: input.statement })
  }
  return outcome
}
