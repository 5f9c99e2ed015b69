import { parseJsonFeed } from 'feedsmith'
import type { Strict } from './found.ts'

/**
 * Reads a JSON feed, however long: what reads it has its time and memory counted.
 * @returns `broken` where it is no JSON or none of a feed, such as what a service answers that refuses
 */
export function readJson(text: string): Strict | 'broken' {
  let json: { items?: unknown }
  try {
    json = JSON.parse(text)
  } catch {
    return 'broken'
  }
  if (!Array.isArray(json.items)) return 'broken'
  try {
    const feed = parseJsonFeed(json)
    const items = (feed.items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url ?? item.external_url,
      published: item.date_published ?? item.date_modified,
      categories: item.tags,
      summary: item.summary,
    }))
    const links = [
      ...(feed.hubs ?? []).map(({ url }) => ({ href: url, rel: 'hub' })),
      { href: feed.feed_url, rel: 'self' },
    ]
    return { title: feed.title ?? null, items: items as Strict['items'], links }
  } catch {
    return 'broken'
  }
}
