import type { Run } from '#data/queue/work.ts'
import { keepRoots } from '#data/verify/roots.ts'
import { system } from '#domain/access/viewer.ts'
import { systemClock } from '#outside/clock.ts'

/** Writes the roots of the days that have ended; days that were missed are made up for. A stop gives up the day in hand: it is tried again. */
export const run: Run<'root.keep'> = async (_, { signal }) => {
  const made = await keepRoots(system('daily roots'), systemClock.now(), signal)
  if (made.kind !== 'ok') throw new Error(made.kind)
}
