import 'server-only'
import { updateTag } from 'next/cache'
import { after } from 'next/server'
import { findEdgesBehind } from '#data/check/find-edges-behind.ts'
import { type Touch, tagsTouched } from '#data/touched.ts'
import type { MergeKind } from '#domain/merge/view.ts'

/**
 * Evicts the reader pages that show what an action changed, here and now; for use in server actions, after the write,
 * which has told every web process already (data/evictions.ts): this one must not show its own editor the page of
 * before. What the change lets one find is looked for once, when the answer has been given.
 */
export async function evict(...touches: Touch[]): Promise<void> {
  for (const tag of await tagsTouched(touches)) updateTag(tag)
  after(() => findEdgesBehind())
}

/** The same for a write on a figure: its page, and those of every claim that shows it. */
export async function evictFigure({ figure, claims }: { figure: string; claims: string[] }): Promise<void> {
  updateTag(`figure:${figure}`)
  if (claims.length) await evict(...claims.map((claim) => ({ claim })))
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
  await evict({ [kind]: from } as Touch, { [kind]: into } as Touch)
}
