import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { findInput } from '#domain/feed/input.ts'
import { forbidden, invalid, type Outcome, ok } from '#domain/outcome.ts'
import type { Offered } from '#domain/reading/feed/find-feeds.ts'
import type { Feed } from '#domain/reading/feed/read-feed.ts'
import type { FetchPage } from '#outside/fetch-page.ts'
import { worldOfPeople } from './in-turn.ts'
import { type ParseFeed, parseFeed } from './parse-feed.ts'

/** A feed that was found and asked: what it calls itself and what it holds. */
export type FoundFeed = { url: string; title: string | null; items: number; newest: string[] }
/** What came of looking: the feeds, and those that the page names besides and that were not asked, for they are many. */
export type FeedsFound = { feeds: FoundFeed[]; unasked: Offered[] }
/** Feeds of one page that are asked. */
const MOST = 12
type Outside = { fetchPage: FetchPage; parse: ParseFeed }

/**
 * Finds the feeds of an address that a person gives: the address itself, or what its page names. Each is asked before it is
 * offered; those that are none are left out. A page may name more than are asked: of those is said where they are.
 */
export async function findFeeds(
  viewer: Viewer,
  input: unknown,
  outside: Outside = { fetchPage: worldOfPeople().fetchPage, parse: parseFeed },
): Promise<Outcome<FeedsFound>> {
  if (!may(viewer, 'feed.write')) return forbidden
  const given = findInput.safeParse(input)
  if (!given.success) return invalid('url', given.error.issues[0]?.message ?? 'required')
  const fetched = await outside.fetchPage(given.data.url, {
    wanted: 'either',
    limits: { milliseconds: 20_000 },
  })
  if (!fetched.ok) return invalid('url', `reason.${fetched.reason}`)
  const parsed = await outside.parse({ bytes: fetched.bytes, base: fetched.finalUrl, either: true })
  if ('error' in parsed) return invalid('url', `reason.${parsed.error}`)
  if ('feed' in parsed) return ok({ feeds: [found(fetched.finalUrl, parsed.feed, null)], unasked: [] })
  const offered = await Promise.all(
    parsed.offered.slice(0, MOST).map(async ({ url, title }) => {
      const feed = await outside.fetchPage(url, { wanted: 'feed', limits: { milliseconds: 10_000 } })
      if (!feed.ok) return []
      const read = await outside.parse({ bytes: feed.bytes, base: feed.finalUrl })
      return 'feed' in read ? [found(feed.finalUrl, read.feed, title)] : []
    }),
  )
  const all = new Map(offered.flat().map((feed) => [feed.url, feed]))
  const unasked = parsed.offered.slice(MOST)
  if (all.size === 0 && unasked.length === 0) return invalid('url', 'reason.none found')
  return ok({ feeds: [...all.values()], unasked })
}

const found = (url: string, feed: Feed, title: string | null): FoundFeed => ({
  ...{ url, title: feed.title ?? title, items: feed.items.length },
  newest: feed.items.flatMap((item) => item.title ?? []).slice(0, 3),
})
