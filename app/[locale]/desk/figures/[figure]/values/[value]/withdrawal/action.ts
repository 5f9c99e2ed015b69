'use server'
import type { Withdrawing } from '#components/figure/desk-value-withdraw.tsx'
import { withdrawValue } from '#data/figure/correct.ts'
import { evictFigure } from '../../../../../../../evict.ts'
import { acting } from '../../../../../../../session.ts'

/** Takes a value back, with the reasons. */
export async function withdrawFigureValue(withdrawing: Withdrawing) {
  const outcome = await withdrawValue(await acting(), withdrawing)
  if (outcome.kind === 'ok') await evictFigure(outcome.value)
  return outcome
}
