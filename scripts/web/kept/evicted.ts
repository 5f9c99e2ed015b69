import { AsyncLocalStorage } from 'node:async_hooks'

/** Stands for every tag there is. */
export const EVERYTHING = '*'
/** Of more tags than this the times are not kept apart: everything older goes. */
const MOST = 200_000

type State = {
  times: Map<string, number>
  /** what is older than this is not used, whatever its tags */
  floor: number
  /** grows with each eviction */
  generation: number
  /** until when (performance.now) it is known that no eviction was missed */
  trustedUntil: number
  asking: AsyncLocalStorage<Asking>
}
/** What a request is about while it is answered: when it began, and which pages the framework looked up for it. */
export type Asking = { since: number; keys: string[] }

// Once in the process: our server, the framework's handlers and compiled routes may each load this file.
const shared = globalThis as { onrecordEvicted?: State }
shared.onrecordEvicted ??= {
  times: new Map(),
  floor: 0,
  generation: 0,
  // a command or a test that follows nobody hears of its own evictions alone
  trustedUntil: Number.POSITIVE_INFINITY,
  asking: new AsyncLocalStorage(),
}
const state: State = shared.onrecordEvicted

/** Milliseconds of this process's clock that never goes back, as the framework writes them on what it keeps. */
export const now = (): number => performance.timeOrigin + performance.now()

/** From now on nothing with one of these tags is used that was begun before. */
export function evict(tags: Iterable<string>): void {
  const at = now()
  state.generation++
  for (const tag of tags) {
    if (tag === EVERYTHING) state.floor = at
    else state.times.set(tag, at)
  }
  if (state.times.size <= MOST) return
  state.times.clear()
  state.floor = at
}

/** Whether something begun at `since` has been evicted. What was read while a change was committed counts as before it. */
export function isEvicted(tags: readonly string[], since: number): boolean {
  return since <= state.floor || tags.some((tag) => (state.times.get(tag) ?? 0) >= since)
}

/** When one of some tags was last evicted; 0 for never. */
export const lastEvicted = (tags: readonly string[]): number =>
  Math.max(state.floor, 0, ...tags.map((tag) => state.times.get(tag) ?? 0))

/** Grows with each eviction: what was good at the same number still is. */
export const generation = (): number => state.generation

/** Says until when no eviction can have been missed. @param until in milliseconds of performance.now() */
export function trust(until: number): void {
  state.trustedUntil = until
}
/** Then nothing that is kept is used: this process may not have heard of a change. */
export const isHeld = (): boolean => performance.now() > state.trustedUntil

/** Runs what answers a request; whatever it keeps counts as begun now, before anything was read for it. */
export function whileAsking<T>(work: (asking: Asking) => T): T {
  const asking = { since: now(), keys: [] }
  return state.asking.run(asking, () => work(asking))
}
/** When the request began in which this runs; 0 outside of one, so that what is made there is not kept for long. */
export const askedSince = (): number => state.asking.getStore()?.since ?? 0
/** Notes which page the framework looked up for the request in which this runs. */
export const notePage = (key: string): void => void state.asking.getStore()?.keys.push(key)
