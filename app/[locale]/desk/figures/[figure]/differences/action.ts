'use server'
import type { Deciding } from '#components/figure/desk-differences.tsx'
import { decideDifference } from '#data/figure/decide.ts'
import { evict, evictFigure } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Says why two values differ, and what a true conflict makes of a claim. */
export async function decideWhy(deciding: Deciding) {
  const outcome = await decideDifference(await acting(), deciding)
  if (outcome.kind === 'ok') {
    await evictFigure(outcome.value)
    if (deciding.denies) await evict({ statement: deciding.denies.statement })
  }
  return outcome
}
