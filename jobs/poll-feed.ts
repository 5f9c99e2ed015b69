import { createHash } from 'node:crypto'
import { keepHub } from '#data/feed/hub.ts'
import { feedToPoll, keepPolled, type Polled, type ToPoll } from '#data/feed/poll.ts'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { linksOf } from '#domain/feed/hub.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import type { Feed } from '#domain/reading/feed/read-feed.ts'
import { FEEDS } from '#domain/reading/second/share.ts'
import { delayAsked } from '#domain/retry-after.ts'
import { type Clock, systemClock } from '#outside/clock.ts'
import type { FetchOutcome } from '#outside/fetch-outcome.ts'
import { faultOf, log } from '#outside/log.ts'
import { type ParseFeed, parseFeed } from './parse-feed.ts'
import { type World, world } from './world.ts'

/** Feeds are asked, and their items captured, under this name. */
export const feeds: Viewer = system(FEEDS)
/** An answer takes no longer than this, so that slow servers leave room for the others. */
const MILLISECONDS = 20_000

export type PollWorld = Pick<World, 'fetchPage'> & {
  parse: ParseFeed
  clock: Clock
  random: () => number
  hubs: boolean
}
export const pollWorld = (hubs: boolean): PollWorld => ({
  ...{ fetchPage: world().fetchPage, parse: parseFeed, clock: systemClock, random: Math.random, hubs },
})

/**
 * Asks a feed once and keeps what came of it. Killed anywhere and run again, the same is kept.
 * @param anyTime asked for by a person or a hub: also when it is not its time
 */
export async function pollFeed(
  id: string,
  anyTime: boolean,
  outside: PollWorld,
): Promise<Outcome<{ arrived: number; taken: number } | null>> {
  const due = await feedToPoll(feeds, id, outside.clock.now(), anyTime)
  if (due.kind !== 'ok') return due
  if (!due.value) return { kind: 'ok', value: null }
  const { url, etag, lastModified } = due.value
  const fetched = await outside.fetchPage(url, {
    wanted: 'feed',
    known: { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) },
    limits: { milliseconds: MILLISECONDS },
  })
  const polled = await polledOf(fetched, due.value, outside)
  const kept = await keepOf(id, due.value, polled, outside)
  if (outside.hubs && polled.came === 'read' && fetched.ok && kept.kind === 'ok' && kept.value)
    await hubOf(id, polled.feed, fetched.headers.link, fetched.finalUrl)
  return kept
}

/**
 * What a feed says may be such that it cannot be kept, whatever is done against it: that is a failure of the feed, or it
 * would be asked again at once and for ever.
 */
async function keepOf(id: string, asked: ToPoll, polled: Polled, { clock, random }: PollWorld) {
  try {
    return await keepPolled(feeds, id, asked, polled, { now: clock.now(), random: random() })
  } catch (error) {
    if (polled.came === 'failed') throw error
    log.warn({ feed: id, ...faultOf(error) }, 'what a feed said was not kept')
    const failed = { came: 'failed', why: 'not kept', retryAfter: null } as const
    await keepPolled(feeds, id, asked, failed, { now: clock.now(), random: random() })
    return ok(null)
  }
}

async function polledOf(fetched: FetchOutcome, asked: ToPoll, outside: PollWorld): Promise<Polled> {
  if (!fetched.ok) {
    if (fetched.reason === 'not changed') return { came: 'unchanged', movedTo: null }
    if (fetched.status === 410) return { came: 'gone' }
    const delay = delayAsked(fetched.retryAfter, outside.clock.now())
    return { came: 'failed', why: fetched.reason, retryAfter: delay && Math.ceil(delay / 1000) }
  }
  const { bytes, finalUrl, redirects, headers } = fetched
  const forGood = redirects.length > 0 && redirects.every(({ status }) => status === 301 || status === 308)
  const movedTo = forGood && finalUrl !== asked.url ? finalUrl : null
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  if (bytesHash === asked.bytesHash) return { came: 'unchanged', movedTo }
  const parsed = await outside.parse({ bytes, base: finalUrl })
  if (!('feed' in parsed))
    return { came: 'failed', why: 'error' in parsed ? parsed.error : 'not a feed', retryAfter: null }
  return {
    ...{ came: 'read', feed: parsed.feed, movedTo, bytesHash },
    etag: headers.etag?.slice(0, 500) ?? null,
    lastModified: headers['last-modified']?.slice(0, 100) ?? null,
  }
}

async function hubOf(id: string, feed: Feed, link: string | undefined, finalUrl: string): Promise<void> {
  const said = linksOf(link)
  const hub = said.hub ?? feed.hub
  if (hub) await keepHub(feeds, id, hub.slice(0, 2000), (said.self ?? feed.self ?? finalUrl).slice(0, 2000))
}
