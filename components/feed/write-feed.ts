import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'

/** One entry of a feed that readers follow. Texts are plain; the formats are told so. */
export type FeedItem = {
  /** the same for ever, and a different one for a different event */
  id: string
  page: string
  title: string
  text: string
  language: string | null
  author: string | null
  /** an instant, 2026-09-04T12:30:00.000Z */
  at: string
}
export type OutgoingFeed = {
  title: string
  text: string
  language: string
  page: string
  home: string
  /** newest first */
  items: FeedItem[]
}

export const feedFormats = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]
export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** A feed without an entry still says when it is of: not now, or no two answers would be the same bytes. */
const NEVER = '1970-01-01T00:00:00.000Z'

/**
 * A feed as RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1.
 * @param self the address it is served at
 */
export function writeFeed(outgoing: OutgoingFeed, format: FeedFormat, self: string): string {
  const feed = format === 'json' ? outgoing : writable(outgoing)
  const updated = new Date(feed.items[0]?.at ?? NEVER)
  switch (format) {
    case 'rss':
      return generateRssFeed({
        title: feed.title,
        description: feed.text || feed.title,
        link: feed.page,
        language: feed.language,
        lastBuildDate: updated,
        atom: { links: [{ href: self, rel: 'self', type: feedTypes.rss }] },
        items: feed.items.map((item) => ({
          title: item.title,
          link: item.page,
          guid: { value: item.id, isPermaLink: item.id === item.page },
          pubDate: new Date(item.at),
          ...(item.text ? { description: escaped(item.text) } : {}),
          ...(item.author ? { dc: { creators: [item.author] } } : {}),
        })),
      })
    case 'atom':
      return generateAtomFeed({
        id: feed.page,
        title: { value: feed.title },
        ...(feed.text ? { subtitle: { value: feed.text } } : {}),
        updated,
        links: [
          { href: feed.page, rel: 'alternate', type: 'text/html' },
          { href: self, rel: 'self', type: feedTypes.atom },
        ],
        authors: [{ name: 'OnRecord', uri: feed.home }],
        entries: feed.items.map((item) => ({
          id: item.id,
          title: { value: item.title },
          updated: new Date(item.at),
          published: new Date(item.at),
          links: [{ href: item.page, rel: 'alternate', type: 'text/html' }],
          ...(item.text ? { content: { value: item.text, type: 'text' } } : {}),
          ...(item.author ? { authors: [{ name: item.author }] } : {}),
        })),
      })
    case 'json':
      return JSON.stringify({
        ...(generateJsonFeed({
          title: feed.title,
          home_page_url: feed.page,
          feed_url: self,
          ...(feed.text ? { description: feed.text } : {}),
          language: feed.language,
          items: feed.items.map((item) => ({
            id: item.id,
            url: item.page,
            title: item.title,
            content_text: item.text || item.title,
            date_published: new Date(item.at),
            ...(item.language ? { language: item.language } : {}),
            ...(item.author ? { authors: [{ name: item.author }] } : {}),
          })),
        }) as object),
        // the writer leaves an empty list out, and the format asks for one
        ...(feed.items.length === 0 ? { items: [] } : {}),
      })
  }
}

/** XML has no place for most control characters and halves of characters, however they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these make a feed one that none can read
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const plain = <T extends string | null>(text: T) => (text?.replace(UNWRITABLE, '\ufffd') ?? null) as T

const writable = (feed: OutgoingFeed): OutgoingFeed => ({
  ...feed,
  title: plain(feed.title),
  text: plain(feed.text),
  items: feed.items.map((item) => ({
    ...item,
    title: plain(item.title),
    text: plain(item.text),
    author: plain(item.author),
  })),
})

/** RSS takes a description for HTML, so what is plain text is escaped once more. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
