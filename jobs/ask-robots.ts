import { keepRobots, robotsOf, unreadUntil } from '#data/report/look-hosts.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { storable } from '#domain/reading/storable.ts'
import type { FetchFault } from '#domain/report/look-faults.ts'
import { readRobots } from '#domain/report/robots.ts'
import { retryAfter } from '#domain/retry-after.ts'
import type { Clock } from '#outside/clock.ts'
import type { FetchReason } from '#outside/fetch-outcome.ts'
import type { World } from './world.ts'

export type Asked = {
  fault: Extract<FetchFault, FetchReason> | null
  status: number | null
  delay: number | null
  /** what the site asks of all */
  notBefore: Date | null
  /** when one that could not be read is asked for again */
  again?: Date
}
const free: Asked = { fault: null, status: null, delay: null, notBefore: null }

/**
 * Whether a site's robots.txt lets a page be looked at, and how slowly. It is kept for a day. A site that has none, or
 * hides it, forbids nothing; one that fails to tell forbids everything until it can (RFC 9309, 2.3.1), which is another
 * thing than to be told so: it passes.
 */
export async function askRobots(
  viewer: Viewer,
  { url, host }: { url: string; host: string },
  how: { clock: Clock; homepage?: string; outside: Pick<World, 'fetchPage'> },
): Promise<Asked> {
  const { clock, homepage, outside } = how
  const kept = await robotsOf(viewer, host, clock.now())
  if (kept.kind !== 'ok') throw new Error(`robots: ${kept.kind}`)
  let text = kept.value.text
  if (!kept.value.known) {
    const answer = await outside.fetchPage(new URL('/robots.txt', url).href, {
      ...(homepage ? { homepage } : {}),
      limits: { bytes: 2_000_000, milliseconds: 10_000 },
    })
    if (answer.ok) text = storable(new TextDecoder().decode(answer.bytes))
    else {
      const { reason, status = null } = answer
      if (reason === 'stopped') return { ...free, fault: 'stopped' }
      // nobody is there to ask; nor would the page be
      if (status === null && reason !== 'not a page' && reason !== 'too large')
        return { ...free, fault: reason as Extract<FetchFault, FetchReason> }
      const shut = status === 429 || (status !== null && status >= 500)
      await keepRobots(viewer, host, shut ? null : '', clock.now())
      if (shut) {
        const notBefore = retryAfter(answer.retryAfter, clock.now())
        const hour = unreadUntil(clock.now())
        return {
          ...free,
          fault: 'robots unread',
          status,
          notBefore,
          again: notBefore && notBefore > hour ? notBefore : hour,
        }
      }
      text = ''
    }
    if (answer.ok) await keepRobots(viewer, host, text, clock.now())
  }
  if (text === null)
    return { ...free, fault: 'robots unread', again: unreadUntil(kept.value.at ?? clock.now()) }
  const robots = readRobots(text)
  const { pathname, search } = new URL(url)
  return { ...free, delay: robots.delay, fault: robots.allows(pathname + search) ? null : 'robots' }
}
