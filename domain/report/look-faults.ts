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
  'cookie wall',
  'empty',
  'reading',
  'store',
  'bytes of another report',
] as const
export type FetchFault = (typeof lookFaults)[number]
