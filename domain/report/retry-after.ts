/** A site may ask for no more than this much patience. */
const LONGEST = 7 * 86_400_000

/** When a site may be asked again, by a Retry-After header: seconds or a date (RFC 9110, 10.2.3). Null where it says nothing. */
export function retryAfter(header: string | undefined, now: Date): Date | null {
  const value = header?.trim() ?? ''
  const at = /^\d{1,9}$/.test(value)
    ? now.getTime() + Number(value) * 1000
    : /[a-z]/i.test(value)
      ? Date.parse(value)
      : Number.NaN
  return Number.isFinite(at) && at > now.getTime() ? new Date(Math.min(at, now.getTime() + LONGEST)) : null
}
