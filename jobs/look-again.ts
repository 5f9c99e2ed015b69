import { releaseHost } from '#data/queue/turns.ts'
import { putLookOff, type Taken, takeLook } from '#data/report/looks.ts'
import { type Found, type Settled, settleLook } from '#data/report/settle-look.ts'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, invalid, type Outcome } from '#domain/outcome.ts'
import { env, publicOrigin } from '#env'
import { type Clock, systemClock } from '#outside/clock.ts'
import type { FetchPage } from '#outside/fetch-page.ts'
import { faultOf, log } from '#outside/log.ts'
import { askRobots } from './ask-robots.ts'
import { findOut } from './find-out.ts'
import { given } from './given.ts'
import { NotYet, onward } from './in-turn.ts'
import { type World, world } from './world.ts'

/** How looks are made. Tests and benches give their own. */
export type Looking = {
  outside: World
  clock: Clock
  /** seconds between two requests at one host, unless its robots.txt asks for more */
  delay: number
  /** told to every site that is asked */
  homepage: string
}

export const usualLooking = (): Looking => ({
  outside: world(),
  clock: systemClock,
  delay: env.ONRECORD_HOST_DELAY,
  homepage: publicOrigin(),
})

export type LookCount = { looks: number; by: Map<string, number> }

/**
 * Looks at the reports that are due, one after the other in each of `atOnce` lines, until none is due or it is told to
 * stop. Several processes may do this at once: a report is in one hand at a time, and so is a host.
 */
export async function lookAtDue(
  viewer: Viewer,
  how: Looking = usualLooking(),
  { atOnce = 4, signal }: { atOnce?: number; signal?: AbortSignal } = {},
): Promise<LookCount> {
  const count: LookCount = { looks: 0, by: new Map() }
  const line = async () => {
    while (!signal?.aborted) {
      const taking = await takeLook(viewer, how.clock.now())
      if (taking.kind !== 'ok') throw new Error(`looks: ${taking.kind}`)
      if (!('taken' in taking.value)) return
      const settled = await lookAt(viewer, taking.value.taken, how)
      const outcome =
        settled.kind === 'ok' ? settled.value.outcome : settled.kind === 'invalid' ? 'put off' : 'failed'
      count.looks++
      count.by.set(outcome, (count.by.get(outcome) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, line))
  return count
}

/** Longest that a person waits for a report's turn at its host. */
const PATIENCE_MS = 15_000
/** Longest that a look waits for a host that its page leads to, beside the wait between two requests there. */
const ONWARD_MS = 5_000
const LONGEST_MS = 15_000

/** Looks at one report now, because a person asks; its turn at its host is waited for. */
export async function lookNow(
  viewer: Viewer,
  report: string,
  how: Looking = usualLooking(),
): Promise<Outcome<Settled>> {
  if (!may(viewer, 'report.look')) return forbidden
  for (const began = Date.now(); ; ) {
    const taking = await takeLook(viewer, how.clock.now(), report)
    if (taking.kind !== 'ok') return taking.kind === 'missing' ? invalid('form', 'look.no address') : taking
    if ('taken' in taking.value) return lookAt(viewer, taking.value.taken, how)
    if (Date.now() - began > PATIENCE_MS) return invalid('form', 'look.busy')
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

/**
 * One look at a report in hand: fetch, read, compare, write down. Killed anywhere it leaves nothing or all of it, and run
 * again it leaves the same rows. What nobody expected is a look that failed, tried again later and later: one report must
 * not stop those behind it.
 */
export async function lookAt(viewer: Viewer, taken: Taken, how: Looking): Promise<Outcome<Settled>> {
  let wait = how.delay * 1000
  let notBefore = null as Date | null
  let found: Extract<Found, { is: 'failed' }> = {
    is: 'failed',
    why: 'our fault',
    status: null,
    notBefore: null,
  }
  try {
    const settled = await look()
    if (settled.kind === 'ok') return settled
    log.error({ report: taken.report, outcome: settled.kind }, 'a look was not settled')
  } catch (error) {
    if (error instanceof NotYet) {
      if (given('look', await putLookOff(viewer, taken.report, error.at))) return invalid('form', 'look.busy')
      found = { ...found, why: 'no turn', notBefore: error.at }
    } else log.error({ report: taken.report, ...faultOf(error) }, 'a look failed')
  } finally {
    const next = new Date(how.clock.now().getTime() + wait)
    await releaseHost(viewer, taken.host, notBefore && notBefore > next ? notBefore : next, taken.until)
  }
  return settleLook(viewer, taken.report, found, how.clock.now())

  async function look(): Promise<Outcome<Settled>> {
    const robots = await askRobots(viewer, taken, how)
    wait = Math.max(wait, (robots.delay ?? 0) * 1000)
    const { clock, delay, outside } = how
    const patience = Math.min(ONWARD_MS + delay * 1000, LONGEST_MS)
    let at = taken.host
    const followed: FetchPage = (url, options) =>
      outside.fetchPage(url, {
        ...options,
        leading: async (to, redirects) => {
          at = to.host
          await options?.leading?.(to, redirects)
        },
      })
    const fetchPage = onward(followed, { clock, delay, patience })
    const found = robots.fault
      ? ({ is: 'failed', why: robots.fault, status: robots.status, notBefore: robots.notBefore } as const)
      : await findOut(viewer, taken, { ...how, outside: { ...outside, fetchPage } })
    // a site that redirects led to asks for patience for itself: its own turn holds it
    if (found.is === 'failed' && at === taken.host) notBefore = found.notBefore
    return settleLook(viewer, taken.report, found, how.clock.now())
  }
}
