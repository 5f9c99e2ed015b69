import type { Line } from '#data/queue/turns.ts'
import type { FetchPage } from '#outside/fetch-page.ts'
import {
  counted,
  fetchedBy,
  hostAt,
  type Moment,
  NotYet,
  politely,
  type Reached,
  type Turns,
  turnAt,
  usualTurns,
} from './host-in-hand.ts'
import { type World, world } from './world.ts'

export { type Moment, NotYet, type Reached, type Turns, usualTurns } from './host-in-hand.ts'

/** How somebody comes for a turn. */
export type Coming = {
  /** a poll goes before items; `first`: before whoever was given a moment, for somebody waits */
  line?: Line | undefined
  /** the moment that was given out before, to one who came back for it */
  turn?: Moment | undefined
  /** how far redirects had led by then */
  reached?: Reached | undefined
}

/**
 * Fetches in the turn of the address's host: one request at a time, with a wait between, and none before a site that
 * asked for patience may be asked again, whatever kind of job it is for. The same where a redirect leads to another host,
 * whose robots.txt is kept to.
 */
export const inTurn =
  (
    fetchPage: FetchPage,
    how: Turns = usualTurns(),
    { line = 'other', turn, reached }: Coming = {},
  ): FetchPage =>
  async (url, options) => {
    const start = reached?.from === url ? reached : { url, redirects: [] }
    const host = hostAt(start.url)
    if (!host) return fetchPage(url, options)
    const wayOn = (at: string, redirects: Reached['redirects']) => (error: unknown) => {
      if (error instanceof NotYet && redirects.length > 0) error.reached = { from: url, url: at, redirects }
      throw error
    }
    const first = await turnAt(start.url, host, how, turn, line).catch(wayOn(start.url, start.redirects))
    const from = hostAt(url) ?? host
    const take = politely({ from, fetchPage, how, homepage: options?.homepage, promised: turn, line })
    const passed = start.redirects.length > 0 ? { passed: start.redirects } : {}
    return fetchedBy(
      first,
      (more) => fetchPage(start.url, { ...options, ...passed, ...more }),
      how,
      (to, there, redirects) => take(to, there).catch(wayOn(to.href, [...redirects])),
    )
  }

/** Fetches with the address's host in hand already, and takes turns where redirects lead. */
export const onward =
  (fetchPage: FetchPage, how: Turns): FetchPage =>
  async (url, options) => {
    const host = hostAt(url)
    if (!host) return fetchPage(url, options)
    const first = { host, pace: 0, until: null }
    const take = politely({ from: host, fetchPage, how, homepage: options?.homepage, line: 'other' })
    return fetchedBy(first, (more) => fetchPage(url, { ...options, ...more }), how, take, false)
  }

/** Longest that a program which does one thing after the other waits for one turn. */
const PATIENT_MS = 600_000

/** Fetches in turn and waits for it, for a program that has nothing else to do. Where a site asks for a longer wait, that is the answer. */
export const patiently =
  (fetchPage: FetchPage, how: Turns = usualTurns()): FetchPage =>
  async (url, options) => {
    const began = how.clock.now().getTime()
    for (let coming: Coming = {}; ; ) {
      try {
        return await inTurn(fetchPage, how, coming)(url, options)
      } catch (error) {
        if (!(error instanceof NotYet)) throw error
        if (error.at.getTime() - began > PATIENT_MS)
          return { ok: false, reason: 'refused', detail: error.message, retryAfter: error.at.toUTCString() }
        coming = error.told
        const wait = Math.max(error.at.getTime() - how.clock.now().getTime(), 0)
        await new Promise((resolve) => setTimeout(resolve, wait))
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
