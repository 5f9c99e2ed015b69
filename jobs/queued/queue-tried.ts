import type { Run } from '#data/queue/work.ts'

/** Does nothing: that it was run is all there is to see. */
export const run: Run<'queue.tried'> = async () => undefined
