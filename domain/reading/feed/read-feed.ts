import { parseFeed } from 'feedsmith'
import { toIso } from '../page/date/candidate.ts'
import { findDates } from '../page/date/parse-date.ts'
import { decode } from '../page/decode.ts'
import { collapse, textOf } from '../page/html/node.ts'
import { parseMarkup } from '../page/html/parse.ts'
import { type RawItem, readLeniently } from './read-leniently.ts'

export type FeedItem = {
  id: string | null
  title: string | null
  url: string | null
  /** ISO 8601, with time where the feed names a zone */
  publishedAt: string | null
  /** who first published the item, when the feed says so */
  source?: string
}
export type Feed = { title: string | null; items: FeedItem[] }
/** One item as either reader found it, before its values are cleaned. */
type Found = {
  id?: string | null
  title?: string | null
  url?: string | null
  published?: string | null
  source?: string | null
}

/** Beyond this size only the lenient reader is used: its time and memory are known. */
const STRICT_LIMIT = 2_000_000

/**
 * Reads RSS, Atom, RDF and JSON feeds from their bytes. Broken feeds give what can be read of them, bytes that
 * are no feed give no items; it never throws.
 */
export function readFeed(bytes: Uint8Array): Feed {
  const text = withoutGarbage(decode(bytes))
  const json = text.startsWith('{')
  const lenient = json ? { title: null, items: [] } : readLeniently(text)
  const strict = text.length <= STRICT_LIMIT ? readStrictly(text) : null
  // The strict reader leaves out items it cannot use; every item a feed holds is answered for.
  if (strict && (json || strict.items.length >= lenient.items.length))
    return clean(strict.title, strict.items)
  return clean(strict?.title ?? lenient.title, lenient.items.map(fromRaw))
}

function withoutGarbage(text: string): string {
  const start = text.search(/<(?:[?!a-z])|^\s*\{/i)
  return start > 0 ? text.slice(start).trimStart() : text.trimStart()
}

function readStrictly(text: string): { title: string | null; items: Found[] } | null {
  try {
    const { format, feed } = parseFeed(text)
    if (format === 'atom') {
      const items = (feed.entries ?? []).map((entry) => ({
        id: entry.id,
        title: entry.title?.value,
        url: (entry.links?.find(({ rel }) => !rel || rel === 'alternate') ?? entry.links?.[0])?.href,
        published: entry.published ?? entry.updated,
        source: entry.source?.title?.value,
      }))
      return { title: feed.title?.value ?? null, items: items as Found[] }
    }
    if (format === 'json') {
      const items = (feed.items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        url: item.url ?? item.external_url,
        published: item.date_published ?? item.date_modified,
      }))
      return { title: feed.title ?? null, items: items as Found[] }
    }
    if (format === 'rdf') {
      const items = (feed.items ?? []).map((item) => ({
        id: item.link,
        title: item.title,
        url: item.link,
        published: item.dc?.dates?.[0],
      }))
      return { title: feed.title ?? null, items: items as Found[] }
    }
    const items = (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      title: item.title,
      url: item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value),
      published: item.pubDate ?? item.dc?.dates?.[0],
      source: item.source?.title,
    }))
    return { title: feed.title ?? null, items: items as Found[] }
  } catch (cause) {
    // The parser throws its own errors and, on hostile nesting, RangeError: the lenient reader answers instead.
    if (cause instanceof Error) return null
    throw cause
  }
}

function fromRaw({ parts, links }: RawItem): Found {
  const link = links.find(({ rel }) => rel === 'alternate') ?? links[0]
  const id = parts.get('guid') ?? parts.get('id')
  return {
    id,
    title: parts.get('title'),
    url: parts.get('link') ?? link?.href ?? id,
    published: ['pubdate', 'published', 'issued', 'date', 'created', 'updated', 'modified']
      .map((name) => parts.get(name))
      .find(Boolean),
    source: parts.get('source title') ?? parts.get('source'),
  }
}

function clean(title: string | null, items: Found[]): Feed {
  return {
    title: plain(title),
    items: items.map((item) => {
      const source = plain(item.source)
      const url = address(item.url)
      const id = item.id ? collapse(String(item.id)) || null : null
      return {
        id: id ?? url,
        title: plain(item.title),
        url,
        publishedAt: instant(item.published),
        ...(source ? { source } : {}),
      }
    }),
  }
}

/** Text of a value that may hold markup or references, as many feeds escape it twice. */
function plain(value: string | null | undefined): string | null {
  if (!value) return null
  const text = String(value).slice(0, 5000)
  return (/[<&]/.test(text) ? textOf(parseMarkup(text).root) : collapse(text)) || null
}

/** Only addresses of pages: http and https. */
function address(value: string | null | undefined): string | null {
  const text = value?.trim()
  if (!text || text.length > 4000 || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

function instant(value: string | null | undefined): string | null {
  const [date] = value ? findDates(String(value).slice(0, 100), 'en', 'mdy') : []
  return date ? toIso(date).instant : null
}
