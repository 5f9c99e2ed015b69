import 'server-only'
import { updateTag } from 'next/cache'
import { type Touch, tagsTouched } from '#data/touched.ts'
import type { MergeKind } from '#domain/merge/view.ts'

/** Evicts the reader pages that show what an action changed; for use in server actions, after the write. */
export async function evict(touch: Touch): Promise<void> {
  for (const tag of await tagsTouched(touch)) updateTag(tag)
}

/** The same after a merge or split, or after one was taken back: whatever shows either of the two. */
export async function evictOne({
  kind,
  from,
  into,
}: {
  kind: MergeKind
  from: string
  into: string
}): Promise<void> {
  for (const id of [from, into]) await evict({ [kind]: id } as Touch)
}
