/** How often one client asked in the minute that runs. */
export type Counter = { count: number; ends: number }
export type Counters = Map<string, Counter>
export type Allowance = { allowed: boolean; limit: number; remaining: number; seconds: number }

export const WINDOW_MS = 60_000
/** More clients than this at once are not told apart by their oldest: memory has an end. */
const CLIENTS = 20_000

/**
 * Counts a request of a client: so many in a minute, which begins with its first.
 * @param now milliseconds
 * @returns whether it is within, what is left and after how many seconds there is all again
 */
export function take(counters: Counters, client: string, limit: number, now: number): Allowance {
  let own = counters.get(client)
  if (!own || own.ends <= now) {
    counters.delete(client)
    if (counters.size >= CLIENTS) makeRoom(counters, now)
    own = { count: 0, ends: now + WINDOW_MS }
    counters.set(client, own)
  }
  own.count++
  return {
    allowed: own.count <= limit,
    limit,
    remaining: Math.max(0, limit - own.count),
    seconds: Math.max(1, Math.ceil((own.ends - now) / 1000)),
  }
}

/** Counters stand in the order in which they end, so those that ended stand first; if none did, the oldest goes. */
function makeRoom(counters: Counters, now: number): void {
  const before = counters.size
  for (const [client, { ends }] of counters) {
    if (ends > now) break
    counters.delete(client)
  }
  if (counters.size === before) counters.delete(counters.keys().next().value ?? '')
}

/** The fields of draft-ietf-httpapi-ratelimit-headers, and Retry-After for whoever is refused. */
export const limitHeaders = ({ allowed, limit, remaining, seconds }: Allowance): Record<string, string> => ({
  'RateLimit-Policy': `"minute";q=${limit};w=${WINDOW_MS / 1000}`,
  RateLimit: `"minute";r=${remaining};t=${seconds}`,
  ...(allowed ? {} : { 'Retry-After': String(seconds) }),
})
