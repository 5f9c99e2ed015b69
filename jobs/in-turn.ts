import type { FetchRefusal } from '#outside/fetch-outcome.ts'
import type { FetchPage } from '#outside/fetch-page.ts'
import {
  counted,
  Ended,
  fetchedBy,
  hostAt,
  type Moment,
  NotYet,
  politely,
  type Reached,
  type Turns,
  turnAt,
  usualTurns,
  type Way,
} from './host-in-hand.ts'
import { type World, world } from './world.ts'

export { type Moment, NotYet, type Reached, type Turns, usualTurns } from './host-in-hand.ts'

/** How somebody comes for a turn. */
export type Coming = {
  /** a poll goes before items; `first`: before whoever was given a moment, for somebody waits */
  line?: Way | undefined
  /** the moment that was given out before, to one who came back for it */
  turn?: Moment | undefined
  /** how far redirects had led by then */
  reached?: Reached | undefined
  /** it comes back, too, where a robots.txt on the way could not be read */
  comesBack?: boolean | undefined
  /** a program comes by itself for a page: robots.txt of the address's own host is kept to as well */
  ownRobots?: boolean | undefined
}

/** What an address led to is good for so long: one that was signed for a while may have run out. */
const REACHED_MS = 300_000

/**
 * Fetches in the turn of the address's host: one request at a time, with a wait between, and none before a site that
 * asked for patience may be asked again, whatever kind of job it is for. The same where a redirect leads to another host,
 * whose robots.txt is kept to; that of the address's own host, where the program says so. Who comes back goes on from where redirects had led; where that is long ago, or is nothing
 * any more, the fetch begins once more at the address itself, and only once.
 */
export const inTurn =
  (fetchPage: FetchPage, how: Turns = usualTurns(), coming: Coming = {}): FetchPage =>
  async (url, options) => {
    const { line = 'other', turn, comesBack, ownRobots } = coming
    const begun = coming.reached?.from === url ? coming.reached : undefined
    const age = begun?.at ? how.clock.now().getTime() - Date.parse(begun.at) : 0
    const stale = begun?.again !== true && age > REACHED_MS
    const begin = { from: url, url, redirects: [], again: true }
    const start: Reached = (stale ? begin : begun) ?? { from: url, url, redirects: [] }
    const again = start.again ? { again: true } : {}
    const host = hostAt(start.url)
    if (!host) return fetchPage(url, options)
    const wayOn = (at: string, redirects: Reached['redirects']) => (error: unknown) => {
      // it was reached when it was first: who waits there for long has come from long ago
      const since = (at === start.url ? start.at : undefined) ?? how.clock.now().toISOString()
      if (error instanceof NotYet && (redirects.length > 0 || start.again))
        error.reached = { from: url, url: at, redirects, at: since, ...again }
      throw error
    }
    const from = hostAt(url) ?? host
    const feed = options?.wanted === 'feed'
    const way = { from, fetchPage, how, homepage: options?.homepage, promised: turn, line, feed }
    const take = politely({ ...way, comesBack: comesBack === true, own: ownRobots === true })
    const { redirects } = start
    try {
      const first = await (redirects.length > 0 || ownRobots
        ? take(new URL(start.url), host)
        : turnAt(start.url, host, how, turn, line)
      ).catch(wayOn(start.url, redirects))
      const passed = redirects.length > 0 ? { passed: redirects } : {}
      const answer = await fetchedBy(
        first,
        (more) => fetchPage(start.url, { ...options, ...passed, ...more }),
        how,
        (to, there, led) => take(to, there).catch(wayOn(to.href, [...led])),
      )
      if (answer.ok || redirects.length === 0 || start.again || !ranOut(answer)) return answer
    } catch (error) {
      if (error instanceof Ended) return error.outcome
      throw error
    }
    return inTurn(fetchPage, how, { line, turn, comesBack, ownRobots, reached: begin })(url, options)
  }

/** Whether nothing is any more where redirects had led; a site that is asked too much says nothing of that. */
const ranOut = ({ reason, status }: FetchRefusal) =>
  reason === 'not found' || (reason === 'refused' && status !== 429)

/**
 * Fetches with the address's host in hand already, and takes hosts where redirects lead as soon as they are free: no moment
 * is asked for, behind which there would always be others. One that leads back is in hand still.
 */
export const onward =
  (fetchPage: FetchPage, how: Turns): FetchPage =>
  async (url, options) => {
    const host = hostAt(url)
    if (!host) return fetchPage(url, options)
    const first = { host, pace: 0, until: null }
    const take = politely({ from: host, fetchPage, how, homepage: options?.homepage, line: 'free' })
    return fetchedBy(first, (more) => fetchPage(url, { ...options, ...more }), how, take, false)
  }

/** A longer wait than this is what a site asked for: between two requests there is none such. */
const PATIENT_MS = 600_000

/**
 * Fetches for a program that has nothing else to do: it takes a host when it is free, among others, and no moment that
 * those who come back need. Where a site asks for a long wait, that is the answer.
 */
export const patiently =
  (fetchPage: FetchPage, how: Turns = usualTurns()): FetchPage =>
  async (url, options) => {
    for (let reached: Reached | undefined; ; ) {
      try {
        return await inTurn(fetchPage, how, { line: 'free', reached })(url, options)
      } catch (error) {
        if (!(error instanceof NotYet)) throw error
        const wait = error.at.getTime() - how.clock.now().getTime()
        if (wait > PATIENT_MS)
          return { ok: false, reason: 'refused', detail: error.message, retryAfter: error.at.toUTCString() }
        reached = error.reached
        await new Promise((resolve) => setTimeout(resolve, Math.max(wait, 0)))
      }
    }
  }

/** Fetches for a person, who waits for nobody, and is waited for, wherever a redirect leads. */
export const atOnce =
  (fetchPage: FetchPage, how: Turns = usualTurns()): FetchPage =>
  async (url, options) => {
    const host = hostAt(url)
    if (!host) return fetchPage(url, options)
    const first = await counted(host, how)
    return fetchedBy(
      first,
      (more) => fetchPage(url, { ...options, ...more }),
      how,
      (_, there) => counted(there, how),
    )
  }

/** The world as people ask it: at once, but counted. */
export function worldOfPeople(): World {
  const usual = world()
  return { ...usual, fetchPage: atOnce(usual.fetchPage) }
}
