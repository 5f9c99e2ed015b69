import { holdHost, type Line, nextTurn, releaseHost } from '#data/queue/turns.ts'
import { system } from '#domain/access/viewer.ts'
import { retryAfter } from '#domain/retry-after.ts'
import { env } from '#env'
import { type Clock, systemClock } from '#outside/clock.ts'
import type { FetchRefusal, Redirect } from '#outside/fetch-outcome.ts'
import type { FetchPage } from '#outside/fetch-page.ts'
import { askRobots } from './ask-robots.ts'
import { given } from './given.ts'

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
/**
 * How far redirects have led from an address, and when, as the next host's turn was too far off. `again`: it was begun once
 * more at the address itself.
 */
export type Reached = { from: string; url: string; redirects: Redirect[]; at?: string; again?: boolean }
/** Which line at a host is stood in. `free`: no moment is taken, the host is when it is free, among others. */
export type Way = Line | 'free'

/** Thrown where a host's turn is too far off to be waited for. */
export class NotYet extends Error {
  readonly url: string
  /** when to come back */
  readonly at: Date
  /** what to come back with */
  readonly turn: Moment | undefined
  reached: Reached | undefined
  /** it is no turn that is waited for, but a robots.txt that could not be read */
  readonly unread: boolean

  constructor(url: string, at: Date, turn?: Moment, unread = false) {
    super(`not before ${at.toISOString()}`)
    this.name = 'NotYet'
    this.url = url
    this.at = at
    this.turn = turn
    this.unread = unread
  }

  /** What a job that comes back is told. */
  get told(): { turn?: Moment; reached?: Reached } {
    return { ...(this.turn ? { turn: this.turn } : {}), ...(this.reached ? { reached: this.reached } : {}) }
  }
}

const turns = system('turns at hosts')
/** A moment that was given out and not come back for is over after this. */
const STALE_MS = 120_000
/** A host that is free again so soon is in another's turn; a longer wait is what its site asked for. */
const NEAR_MS = 60_000
const STEP_MS = 200

/** The host of an address, as turns name it; null for what is no address. */
export const hostAt = (url: string): string | null => URL.parse(url)?.host || null

/** A host in hand. `until`: by which the hold is known; null where it is asked without being held. */
export type Hand = { host: string; pace: number; until: Date | null }

/**
 * Takes a host for one request, and waits for that as long as a job does.
 * @param promised the moment that was given out before, to one who came back for it
 * @throws NotYet where its turn is further off
 */
export async function turnAt(
  url: string,
  host: string,
  how: Turns,
  promised: Moment | undefined,
  line: Way,
): Promise<Hand> {
  const { clock, patience } = how
  const began = clock.now().getTime()
  const first = line === 'first' || line === 'free'
  const moment = () => momentAt(host, how, line === 'poll' ? 'poll' : 'other', promised)
  let mine = first ? new Date(began) : await moment()
  for (let at = mine; ; ) {
    if (at.getTime() - began > patience)
      throw new NotYet(url, at, first ? undefined : { host, at: mine.toISOString() })
    await sleep(Math.max(at.getTime() - clock.now().getTime(), 0))
    const taken = given('turn', await holdHost(turns, host, clock.now(), line === 'free' ? 'other' : line))
    if (taken.held) return { host, pace: taken.pace, until: taken.until }
    at = new Date(Math.max(taken.until.getTime(), clock.now().getTime() + STEP_MS))
    // a turn that another was late for keeps its place; behind a long wait those who come back need moments of their own
    if (!first && at.getTime() - began > Math.max(patience, NEAR_MS)) {
      promised = undefined
      at = mine = await moment()
    }
  }
}

/** The moment that a job has at the host, or the next free one of its line. */
async function momentAt(
  host: string,
  { clock, delay }: Turns,
  line: Exclude<Line, 'first'>,
  promised: Moment | undefined,
): Promise<Date> {
  const at = promised?.host === host ? new Date(promised.at) : null
  if (at && clock.now().getTime() - at.getTime() < STALE_MS) return at
  return given('turn', await nextTurn(turns, host, delay * 1000, clock.now(), line))
}

/** Lets a host go: nobody asks it before its wait is over, or before its site said. */
export async function letGo(
  { host, pace, until }: Hand,
  { clock, delay }: Turns,
  asked: Date | null,
): Promise<void> {
  const next = new Date(clock.now().getTime() + Math.max(delay * 1000, pace))
  given('turn', await releaseHost(turns, host, asked && asked > next ? asked : next, until))
}

/** For a person, who waits for nobody: the host is counted as asked, and not held. */
export async function counted(host: string, { clock, delay }: Turns): Promise<Hand> {
  given('turn', await nextTurn(turns, host, delay * 1000, clock.now()))
  return { host, pace: 0, until: null }
}

/** Ends a fetch with what it came to. */
export class Ended extends Error {
  readonly outcome: FetchRefusal
  constructor(outcome: FetchRefusal) {
    super(outcome.reason)
    this.outcome = outcome
  }
}

/**
 * Fetches with a host in hand, and lets it go. Where a redirect leads to another host, the first is let go and that one is
 * taken. @param next takes the host that a redirect leads to
 * @param own false where the first host is in another's hand for all that while: a redirect back to it is no other host
 */
export async function fetchedBy(
  first: Hand,
  fetch: (options: Parameters<FetchPage>[1]) => ReturnType<FetchPage>,
  how: Turns,
  next: (to: URL, host: string, redirects: readonly Redirect[]) => Promise<Hand>,
  own = true,
): ReturnType<FetchPage> {
  let hand: Hand | null = own ? first : null
  let host = first.host
  let over = false
  let asked: Date | null = null
  const leading = async (to: URL, redirects: readonly Redirect[]) => {
    if (to.host === host) return
    const left = hand
    hand = null
    if (left) await letGo(left, how, null)
    if (!own && to.host === first.host) {
      host = to.host
      return
    }
    const taken = await next(to, to.host, redirects)
    // the time for the whole fetch ran out meanwhile: nobody else lets it go
    if (over) return letGo(taken, how, null)
    hand = taken
    host = to.host
  }
  try {
    const answer = await fetch({ leading })
    if (!answer.ok) asked = retryAfter(answer.retryAfter, how.clock.now())
    return answer
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    asked = retryAfter(error.outcome.retryAfter, how.clock.now())
    return error.outcome
  } finally {
    over = true
    if (hand) await letGo(hand, how, asked)
  }
}

type Politely = {
  /** the host that was named: with and without "www." it is one site, which nobody was led away from */
  from: string
  fetchPage: FetchPage
  how: Turns
  homepage?: string | undefined
  promised?: Moment | undefined
  line: Way
  /** feeds are made for programs: no robots.txt is asked of their addresses, wherever they lie */
  feed?: boolean
  /** it comes back where a robots.txt could not be read; else that is what the fetch came to */
  comesBack?: boolean
  /** robots.txt of the host that was named is kept to as well */
  own?: boolean
}

/**
 * What programs do where a redirect leads, and with pages that they fetch by themselves at the first host too: they take a turn there, and keep to its robots.txt, which is asked in the same
 * turn.
 * @throws NotYet where the turn is far off; Ended with what it came to where robots.txt is in the way
 */
export const politely =
  ({ from, fetchPage, how, homepage, promised, line, feed, comesBack, own }: Politely) =>
  async (to: URL, host: string): Promise<Hand> => {
    const hand = await turnAt(to.href, host, how, promised, line)
    const named = bare(host) === bare(from) && !(own && host === from)
    if (feed || named) return hand
    let asked: Date | null = null
    try {
      const looking = { clock: how.clock, outside: { fetchPage }, ...(homepage ? { homepage } : {}) }
      const robots = await askRobots(turns, { url: to.href, host }, looking)
      const { fault, status, notBefore, again, delay } = robots
      if (!fault) return { ...hand, pace: Math.max(hand.pace, Math.round((delay ?? 0) * 1000)) }
      asked = notBefore
      if (fault === 'robots unread' && comesBack)
        throw new NotYet(to.href, again ?? how.clock.now(), undefined, true)
      throw new Ended({
        ...{ ok: false, reason: fault, detail: `robots.txt of ${host}` },
        ...(status === null ? {} : { status }),
        ...(notBefore ? { retryAfter: notBefore.toUTCString() } : {}),
      })
    } catch (error) {
      await letGo(hand, how, asked)
      throw error
    }
  }

const bare = (host: string) => host.replace(/^www\./, '')
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
