import { holdHost, nextTurn, releaseHost } from '#data/queue/turns.ts'
import { system } from '#domain/access/viewer.ts'
import { retryAfter } from '#domain/report/retry-after.ts'
import { env } from '#env'
import { type Clock, systemClock } from '#outside/clock.ts'
import type { FetchPage } from '#outside/fetch-page.ts'
import { given } from './given.ts'
import { type World, world } from './world.ts'

/** How turns at hosts are taken. Tests give their own. */
export type Turns = {
  clock: Clock
  /** seconds between two requests at one host, unless its robots.txt asks for more */
  delay: number
  /** milliseconds that a job waits for its turn itself; for a later one it makes room for others */
  patience: number
}
// well under the usual delay: what waits in a worker for its host keeps those of all other hosts from it
export const usualTurns = (): Turns => ({
  ...{ clock: systemClock, delay: env.ONRECORD_HOST_DELAY, patience: 1000 },
})

/** A moment that was given out, and the host that it is good for. */
export type Moment = { host: string; at: string }

/** Thrown where a host's turn is too far off to be waited for. */
export class NotYet extends Error {
  readonly url: string
  /** when to come back */
  readonly at: Date
  /** what to come back with */
  readonly turn: Moment | undefined

  constructor(url: string, at: Date, turn?: Moment) {
    super(`not before ${at.toISOString()}`)
    this.name = 'NotYet'
    this.url = url
    this.at = at
    this.turn = turn
  }
}

const turns = system('turns at hosts')
/** A moment that was given out and not come back for is over after this. */
const STALE_MS = 120_000
/** A host that is free again so soon is in another's turn; a longer wait is what its site asked for. */
const NEAR_MS = 60_000
const STEP_MS = 200
const hostAt = (url: string): string | null => URL.parse(url)?.host || null

/**
 * Fetches in the turn of the address's host: one request at a time, with a wait between, and none before a site that
 * asked for patience may be asked again, whatever kind of job it is for.
 * @param promised the moment that was given out before, to one who came back for it; `first`: whoever was given a moment
 * is gone ahead of, for somebody waits
 */
export const inTurn =
  (fetchPage: FetchPage, how: Turns = usualTurns(), promised?: Moment | 'first'): FetchPage =>
  async (url, options) => {
    const host = hostAt(url)
    if (!host) return fetchPage(url, options)
    const { clock, patience } = how
    const began = clock.now().getTime()
    const first = promised === 'first'
    let moment = first ? new Date(began) : await momentAt(host, how, promised)
    for (let at = moment; ; ) {
      if (at.getTime() - began > patience)
        throw new NotYet(url, at, first ? undefined : { host, at: moment.toISOString() })
      await sleep(Math.max(at.getTime() - clock.now().getTime(), 0))
      const taken = given('turn', await holdHost(turns, host, clock.now()))
      if (taken.held) return fetched(host, fetchPage, url, options, how, taken.pace, taken.until)
      at = new Date(Math.max(taken.until.getTime(), clock.now().getTime() + STEP_MS))
      // a turn that another was late for keeps its place; behind a long wait those who come back need moments of their own
      if (!first && at.getTime() - began > Math.max(patience, NEAR_MS))
        at = moment = await momentAt(host, how)
    }
  }

/** The moment that a job has at the host, or the next free one. */
async function momentAt(host: string, { clock, delay }: Turns, promised?: Moment): Promise<Date> {
  const at = promised?.host === host ? new Date(promised.at) : null
  if (at && clock.now().getTime() - at.getTime() < STALE_MS) return at
  return given('turn', await nextTurn(turns, host, delay * 1000, clock.now()))
}

/** Fetches for a person, who waits for nobody, and is waited for. */
export const atOnce =
  (fetchPage: FetchPage, how: Turns = usualTurns()): FetchPage =>
  async (url, options) => {
    const host = hostAt(url)
    if (!host) return fetchPage(url, options)
    given('turn', await nextTurn(turns, host, how.delay * 1000, how.clock.now()))
    return fetched(host, fetchPage, url, options, how, 0, null)
  }

/** The world as people ask it: at once, but counted. */
export function worldOfPeople(): World {
  const usual = world()
  return { ...usual, fetchPage: atOnce(usual.fetchPage) }
}

async function fetched(
  host: string,
  fetchPage: FetchPage,
  url: string,
  options: Parameters<FetchPage>[1],
  { clock, delay }: Turns,
  pace: number,
  held: Date | null,
): ReturnType<FetchPage> {
  let asked: Date | null = null
  try {
    const answer = await fetchPage(url, options)
    if (!answer.ok) asked = retryAfter(answer.retryAfter, clock.now())
    return answer
  } finally {
    const next = new Date(clock.now().getTime() + Math.max(delay * 1000, pace))
    await releaseHost(turns, host, asked && asked > next ? asked : next, held)
  }
}
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
