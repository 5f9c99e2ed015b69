import 'server-only'
import { updateTag } from 'next/cache'
import { type Touch, tagsTouched } from '#data/touched.ts'

/** Evicts the reader pages that show what an action changed; for use in server actions, after the write. */
export async function evict(touch: Touch): Promise<void> {
  for (const tag of await tagsTouched(touch)) updateTag(tag)
}

/** The same for a write on a figure: its page, and those of every claim that shows it. */
export async function evictFigure({ figure, claims }: { figure: string; claims: string[] }): Promise<void> {
  updateTag(`figure:${figure}`)
  for (const claim of claims) await evict({ claim })
}
