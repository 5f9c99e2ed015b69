'use server'
import type { Adding } from '#components/figure/desk-value-add.tsx'
import { addValue } from '#data/figure/add.ts'
import { evictFigure } from '../../../../../../evict.ts'
import { acting } from '../../../../../../session.ts'

/** Adds what a statement reports to a figure, or begins one with it. */
export async function addFigureValue(adding: Adding) {
  const outcome = await addValue(await acting(), adding)
  if (outcome.kind === 'ok') await evictFigure(outcome.value)
  return outcome
}
