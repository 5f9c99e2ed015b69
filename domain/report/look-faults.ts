/** Why a look came to nothing: what fetching says, and what robots.txt or the page itself does. Keys of messages. */
export const lookFaults = [
  'bad address',
  'private address',
  'no such host',
  'no answer',
  'bad certificate',
  'too slow',
  'too large',
  'too many redirects',
  'redirect loop',
  'refused',
  'server error',
  'not a page',
  'cut short',
  'stopped',
  'robots',
  'robots unread',
  'no turn',
  'cookie wall',
  'robot check',
  'repair',
  'another language',
  'opening alone',
  'one page for all',
  'empty',
  'reading',
  'pdf',
  'store',
  'bytes of another report',
  'our fault',
] as const
export type FetchFault = (typeof lookFaults)[number]

/** Looks that fail in a row until a person is told: one or two are the network. */
export const LOOKS_FAILING = 3
/** A fault as it is kept; what is not known is ours. */
export const faultIn = (why: unknown): FetchFault => lookFaults.find((fault) => fault === why) ?? 'our fault'
