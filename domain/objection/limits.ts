/** Who objects too often, and from when they may again. */
export type Limit = { tries: number; withinMs: number }

/** For one client, an address or an IPv6 network. A shared office fits; a machine that fills the inbox does not. */
export const clientLimits: readonly Limit[] = [
  { tries: 10, withinMs: 10 * 60_000 },
  { tries: 40, withinMs: 24 * 3_600_000 },
]
/** For all together: what a desk can read. */
export const allLimits: readonly Limit[] = [
  { tries: 200, withinMs: 3_600_000 },
  { tries: 1000, withinMs: 24 * 3_600_000 },
]

/**
 * How long to wait before one more try is within the limits, in milliseconds; 0: not at all.
 * @param tries instants of tries that counted, newest first: as many as the highest limit asks for, or all there are
 */
export function waitFor(tries: readonly number[], limits: readonly Limit[], now: number): number {
  return Math.max(
    0,
    ...limits.map(({ tries: most, withinMs }) => {
      const oldest = tries[most - 1]
      // of several at once, one that came a moment later may be counted first: nobody waits longer than the limit reaches
      return oldest === undefined ? 0 : Math.min(oldest + withinMs - now, withinMs)
    }),
  )
}
