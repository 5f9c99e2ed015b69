import { MOST_ITEMS } from '#domain/feed/first.ts'
import { findFeeds } from '#domain/reading/feed/find-feeds.ts'
import { type Feed, type FeedItem, readFeed } from '#domain/reading/feed/read-feed.ts'
import { decode } from '#domain/reading/page/decode.ts'
import type { Asked, Parsed } from './parse-feed.ts'

/** Runs as a process of its own: reads what a feed or page sent and answers. Started by parse-feed.ts only. */
process.on('message', (asked: Asked) => process.send?.(answerTo(asked)))
process.on('disconnect', () => process.exit())
process.send?.('ready')

function answerTo({ bytes, base, either }: Asked): Parsed {
  const feed = readFeed(bytes, base)
  const start = decode(bytes.subarray(0, 4000))
  const isFeed =
    /<(rss|feed|rdf:rdf)[\s>]/i.test(start) || (/^\s*\{/.test(start) && start.includes('jsonfeed'))
  if (isFeed && feed.fault === 'broken') return { error: 'feed broken' }
  const isPage = /<(!doctype html|html|head|body)[\s>]/i.test(start)
  if (isFeed || (!isPage && feed.items.length > 0))
    return {
      feed: { ...feed, title: cut(feed.title, 300), items: whole(feed).slice(0, MOST_ITEMS).map(shorter) },
    }
  return either ? { offered: findFeeds(decode(bytes), base) } : { error: 'not a feed' }
}

/** Half an item would come once more as another one when the feed is whole again. */
const whole = ({ items, fault }: Feed) => (fault === 'cut in item' ? items.slice(0, -1) : items)
const cut = (text: string | null, most: number) => text?.slice(0, most) ?? null
/** What crosses between the processes is bounded, whatever a feed holds. */
const shorter = (item: FeedItem): FeedItem => ({
  ...item,
  id: cut(item.id, 1000),
  title: cut(item.title, 500),
  ...(item.summary ? { summary: item.summary.slice(0, 1000) } : {}),
  ...(item.source ? { source: item.source.slice(0, 200) } : {}),
  ...(item.categories ? { categories: item.categories.map((one) => one.slice(0, 100)) } : {}),
})
