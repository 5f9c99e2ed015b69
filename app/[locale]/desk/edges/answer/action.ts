'use server'
import { answerEdge as answer } from '#data/check/decide-edge.ts'
import type { EdgeAnswer } from '#domain/claim/input.ts'
import { ok } from '#domain/outcome.ts'
import { evict } from '../../../../evict.ts'
import { acting } from '../../../../session.ts'

/** Confirms or rejects an open edge, or takes that back. */
export async function answerEdge(given: EdgeAnswer) {
  const outcome = await answer(await acting(), given)
  if (outcome.kind !== 'ok') return outcome
  for (const touch of outcome.value.touched) await evict(touch)
  return ok({ version: outcome.value.version })
}
