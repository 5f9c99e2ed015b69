'use server'
import type { Correcting } from '#components/figure/desk-value-correct.tsx'
import { correctValue } from '#data/figure/correct.ts'
import { evictFigure } from '../../../../../../../evict.ts'
import { acting } from '../../../../../../../session.ts'

/** Corrects a value by a new row. */
export async function correctFigureValue(correcting: Correcting) {
  const outcome = await correctValue(await acting(), correcting)
  if (outcome.kind === 'ok') await evictFigure(outcome.value)
  return outcome
}
