import type { Run } from '#data/queue/work.ts'
import { keepInboxUp } from '../keep-inbox.ts'

/** A run ends before the next is put in; what is left is noted still. */
const LONGEST_MS = 12_000

/** Keeps the list up to date while nobody looks at it, so that whoever comes finds it weighed. A stop waits for one batch. */
export const run: Run<'inbox.keep'> = async (_, { signal }) => {
  await keepInboxUp(LONGEST_MS, signal)
}
