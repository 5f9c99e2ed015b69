/** A server may ask for no more than this much patience. */
const LONGEST = 7 * 86_400_000

/** The date that servers send now and the older one with the day's whole name, both with their zone. */
const dated = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}, .*\d (?:GMT|UTC|[+-]\d{4})$/
/** The date as C's asctime writes it, which has no zone and means Greenwich's. */
const asctime = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/

/**
 * Milliseconds that a Retry-After header asks for (RFC 9110, 10.2.3): delay-seconds, or an HTTP-date in any of the three
 * forms that a recipient takes (5.6.7). A week at most, none where the date has passed.
 * @returns null where it says neither
 */
export function delayAsked(header: string | null | undefined, now: Date): number | null {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value) * 1000, LONGEST)
  const at = dated.test(value)
    ? Date.parse(value)
    : asctime.test(value)
      ? Date.parse(`${value} GMT`)
      : Number.NaN
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - now.getTime()), LONGEST)
}

/** When a server may be asked again, by its Retry-After header. Null where it names no moment ahead. */
export function retryAfter(header: string | null | undefined, now: Date): Date | null {
  const delay = delayAsked(header, now)
  return delay ? new Date(now.getTime() + delay) : null
}
