/** Why a page was not fetched: stable keys that the interface turns into a message that says what to do. */
export const fetchReasons = [
  'bad address', // not http(s), malformed, holds a name or password, or a port that is not allowed
  'private address', // the address, or one that its name stands for, is not on the public internet
  'no such host', // the name stands for nothing
  'no answer', // nobody listens, or the connection broke before an answer
  'bad certificate', // the other side could not prove who it is
  'too slow', // not done within the time for everything
  'too large', // more bytes than allowed, counted after decoding
  'too many redirects',
  'redirect loop',
  'not found', // 404, 410
  'refused', // 401, 403, 429 and other 4xx
  'server error', // 5xx
  'not changed', // 304, only where the caller said what it knows
  'not a page', // a picture, a PDF, nothing at all, or encoded more than once
  'cut short', // the answer ended before its end
  'stopped', // the caller's signal
  'robots', // robots.txt of the site, or of one that a redirect leads to, forbids it to programs
  'robots unread', // such a robots.txt could not be read for now
] as const

export type FetchReason = (typeof fetchReasons)[number]

/** One hop that was followed: the address that answered and the status it answered with. */
export type Redirect = { url: string; status: number }

/** The answer's headers that are kept with a snapshot. */
export const keptHeaders = [
  'content-type',
  'date',
  'etag',
  'last-modified',
  'cache-control',
  'content-language',
] as const

/** Told of a feed beside them: the hub that tells of its news (RFC 8288). */
export const feedHeaders = ['link'] as const

export type KeptHeaders = Partial<Record<(typeof keptHeaders | typeof feedHeaders)[number], string>>

export type FetchedPage = {
  ok: true
  /** decoded once from its content encoding; the charset is left to the reader */
  bytes: Uint8Array
  /** the address that answered with the bytes */
  finalUrl: string
  redirects: Redirect[]
  status: number
  headers: KeptHeaders
  retrievedAt: Date
}

export type FetchRefusal = {
  ok: false
  reason: FetchReason
  /** for the log and the curious; the interface speaks by reason */
  detail: string
  /** the last status that was answered, where there was one */
  status?: number
  /** a Retry-After header, as it stood */
  retryAfter?: string
}

export type FetchOutcome = FetchedPage | FetchRefusal

/** Thrown inside `outside/` to end a fetch; it never leaves fetchPage. */
export class FetchFailure extends Error {
  readonly reason: FetchReason
  readonly status: number | undefined
  /** said with a refusal that is for a while */
  retryAfter?: string

  constructor(reason: FetchReason, detail: string, status?: number) {
    super(detail)
    this.name = 'FetchFailure'
    this.reason = reason
    this.status = status
  }
}
