import { parseFeed } from 'feedsmith'
import { toIso } from '../page/date/candidate.ts'
import { findDates } from '../page/date/parse-date.ts'
import { decode } from '../page/decode.ts'
import { collapse, textOf } from '../page/html/node.ts'
import { parseMarkup } from '../page/html/parse.ts'
import { cutOf } from './cut.ts'
import type { Found, Strict } from './found.ts'
import { readJson } from './read-json.ts'
import { type RawItem, readLeniently } from './read-leniently.ts'

export type FeedItem = {
  id: string | null
  title: string | null
  url: string | null
  /** ISO 8601, with time where the feed names a zone */
  publishedAt: string | null
  /** who first published the item, when the feed says so */
  source?: string
  /** that publisher's own address or feed, when the feed names one */
  sourceUrl?: string
  /** as the feed words them */
  categories?: string[]
  /** the beginning or a summary of the text, without markup */
  summary?: string
}
export type Feed = {
  title: string | null
  items: FeedItem[]
  /** a hub that tells of new items (WebSub), and the address under which it knows the feed */
  hub?: string
  self?: string
  /** the bytes are no whole feed: no JSON, or XML that breaks off, maybe within its last item */
  fault?: 'broken' | 'cut' | 'cut in item'
}
/** Beyond this size only the lenient reader is used for markup: its time and memory are known. */
const STRICT_LIMIT = 2_000_000

/**
 * Reads RSS, Atom, RDF and JSON feeds from their bytes. Broken feeds give what can be read of them and say that they are,
 * bytes that are no feed give no items; it never throws.
 * @param base where the feed was fetched; addresses of pages may be relative to it
 */
export function readFeed(bytes: Uint8Array, base?: string): Feed {
  const text = withoutGarbage(decode(bytes))
  if (text.startsWith('{')) {
    const read = readJson(text)
    return read === 'broken' ? { title: null, items: [], fault: 'broken' } : clean(read, base)
  }
  const lenient = readLeniently(text)
  const cut = cutOf(text, lenient.open)
  const fault = cut ? { fault: cut } : {}
  const strict = text.length <= STRICT_LIMIT ? readStrictly(text) : null
  // The strict reader leaves out items it cannot use; every item a feed holds is answered for.
  if (strict && strict.items.length >= lenient.items.length) return { ...clean(strict, base), ...fault }
  const links = strict?.links.length ? strict.links : lenient.links
  const { title } = lenient
  const all = { title: strict?.title ?? title, items: lenient.items.map(fromRaw), links }
  return { ...clean(all, base), ...fault }
}

function withoutGarbage(text: string): string {
  const start = text.search(/<(?:[?!a-z])|^\s*\{/i)
  return start > 0 ? text.slice(start).trimStart() : text.trimStart()
}

function readStrictly(text: string): Strict | null {
  try {
    const { format, feed } = parseFeed(text)
    if (format === 'atom') {
      const items = (feed.entries ?? []).map((entry) => ({
        id: entry.id,
        title: entry.title?.value,
        url: (entry.links?.find(({ rel }) => !rel || rel === 'alternate') ?? entry.links?.[0])?.href,
        published: entry.published ?? entry.updated,
        source: entry.source?.title?.value,
        sourceUrl: entry.source?.links?.[0]?.href,
        categories: entry.categories?.map(({ label, term }) => label ?? term),
        summary: entry.summary?.value,
      }))
      return { title: feed.title?.value ?? null, items: items as Found[], links: feed.links ?? [] }
    }
    if (format === 'json') return null
    if (format === 'rdf') {
      const items = (feed.items ?? []).map((item) => ({
        id: item.link,
        title: item.title,
        url: item.link,
        published: item.dc?.dates?.[0],
        categories: item.dc?.subjects,
        summary: item.description,
      }))
      return { title: feed.title ?? null, items: items as Found[], links: feed.atom?.links ?? [] }
    }
    const items = (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      title: item.title,
      url: item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value),
      published: item.pubDate ?? item.dc?.dates?.[0],
      source: item.source?.title,
      sourceUrl: item.source?.url,
      categories: [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])],
      summary: item.description,
    }))
    return { title: feed.title ?? null, items: items as Found[], links: feed.atom?.links ?? [] }
  } catch (cause) {
    // The parser throws its own errors and, on hostile nesting, RangeError: the lenient reader answers instead.
    if (cause instanceof Error) return null
    throw cause
  }
}

function fromRaw({ parts, links, categories }: RawItem): Found {
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
    categories,
    summary: parts.get('description') ?? parts.get('summary'),
  }
}

function clean({ title, items, links }: Strict, base?: string): Feed {
  const linked = (rel: string) => address(links.find((link) => link.rel === rel)?.href, base)
  const [hub, self] = [linked('hub'), linked('self')]
  return {
    title: plain(title),
    items: items.map((item) => {
      const source = plain(item.source)
      const sourceUrl = address(item.sourceUrl, base)
      const summary = plain(item.summary)
      const categories = [...new Set((item.categories ?? []).flatMap((one) => plain(one) ?? []))].slice(0, 50)
      const url = address(item.url, base)
      const id = item.id ? collapse(String(item.id)) || null : null
      return {
        id: id ?? url,
        title: plain(item.title),
        url,
        publishedAt: instant(item.published),
        ...(source ? { source } : {}),
        ...(sourceUrl ? { sourceUrl } : {}),
        ...(categories.length > 0 ? { categories } : {}),
        ...(summary ? { summary } : {}),
      }
    }),
    ...(hub ? { hub } : {}),
    ...(self ? { self } : {}),
  }
}

/** Text of a value that may hold markup or references, as many feeds escape it twice. */
function plain(value: string | null | undefined): string | null {
  if (!value) return null
  const text = String(value).slice(0, 5000)
  return (/[<&]/.test(text) ? textOf(parseMarkup(text).root) : collapse(text)) || null
}

/** Only addresses of pages: http and https. One that begins with a path is relative to the feed. */
function address(value: string | null | undefined, base?: string): string | null {
  const text = value?.trim()
  if (!text || text.length > 4000) return null
  const url = URL.parse(text, /^[/.?]/.test(text) ? base : undefined)
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null
}

function instant(value: string | null | undefined): string | null {
  const [date] = value ? findDates(String(value).slice(0, 100), 'en', 'mdy') : []
  return date ? toIso(date).instant : null
}
