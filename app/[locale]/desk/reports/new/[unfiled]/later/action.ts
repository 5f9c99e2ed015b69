'use server'
import { captureAgain } from '#jobs/capture-again.ts'
import { evict } from '../../../../../../evict.ts'
import { acting } from '../../../../../../session.ts'

/** Keeps what was brought in as a later snapshot of a report that is here. */
export async function keepLater(input: { unfiled: string; report: string }) {
  const outcome = await captureAgain(await acting(), input)
  if (outcome.kind === 'ok') await evict({ report: input.report })
  return outcome
}
