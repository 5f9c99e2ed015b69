import { findEdges } from '#data/check/find-edges.ts'
import type { Run } from '#data/queue/work.ts'
import { system } from '#domain/access/viewer.ts'
import { env } from '#env'
import { log } from '#outside/log.ts'
import { lookAtDue, usualLooking } from '../look-again.ts'

/** A run ends before the queue gives it up; what is still due is the next one's. */
const LONGEST_MS = 180_000

/** Looks again at what is due. What is taken is ended; a stop takes nothing new. */
export const run: Run<'report.looks'> = async (_, { signal }) => {
  if (env.ONRECORD_REREADING === 'off') return
  const ends = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)])
  const { looks, by } = await lookAtDue(system('re-reading'), usualLooking(), { signal: ends })
  if (by.has('worded') || by.has('unjudged')) await findEdges(system('edge finder'))
  if (looks > 0) log.info({ looks, ...Object.fromEntries(by) }, 'looked again')
}
