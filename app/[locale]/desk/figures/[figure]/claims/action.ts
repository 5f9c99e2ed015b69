'use server'
import type { Linking } from '#components/figure/desk-figure-claims.tsx'
import { linkFigure } from '#data/figure/claims.ts'
import { evictFigure } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Says that a figure belongs to a claim, or no longer does. */
export async function linkToClaim(linking: Linking) {
  const outcome = await linkFigure(await acting(), linking)
  if (outcome.kind === 'ok') await evictFigure(outcome.value)
  return outcome
}
