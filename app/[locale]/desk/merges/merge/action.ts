'use server'
import { merge } from '#data/merge/merge.ts'
import type { MergeKind } from '#domain/merge/view.ts'
import { evictOne } from '../../../../evict.ts'
import { acting } from '../../../../session.ts'

type Input = { kind: MergeKind; from: string; into: string; why: string }

/** Says that two claims, actors or reports are one. */
export async function mergeInto(input: Input) {
  const outcome = await merge(await acting(), input)
  if (outcome.kind === 'ok') await evictOne(input)
  return outcome
}
