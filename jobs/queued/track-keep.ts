import type { Run } from '#data/queue/work.ts'
import { keepTrack } from '#data/source/track-keep.ts'
import { system } from '#domain/access/viewer.ts'

/** A run ends before the next is put in; what is left to do is kept. */
const LONGEST_MS = 15_000

/** Works out anew the cases of claims that changed, so that no writer has to wait for it. A stop waits for one batch. */
export const run: Run<'track.keep'> = async (_, { signal }) => {
  const kept = await keepTrack(system('track record'), LONGEST_MS, signal)
  if (kept.kind !== 'ok') throw new Error(kept.kind)
}
