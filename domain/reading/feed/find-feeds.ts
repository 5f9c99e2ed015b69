import { collapse, textOf, walk } from '../page/html/node.ts'
import { parseMarkup } from '../page/html/parse.ts'

/** An address that a page offers as a feed, and what it calls it. */
export type Offered = { url: string; title: string | null }

const FEED_TYPE = /^application\/((rss|atom|rdf)\+xml|feed\+json|json)$|^text\/xml$/i
/** What links that lead to feeds look like; each is asked before it is offered. */
const LIKE_FEED = /(^|[/._?&=-])(rss|atom|feeds?|rdf)([/._?&=-]|\d*$|xml|json)/i
/** No page needs more; those that are not asked are told. */
const MOST = 60

/**
 * The feeds that a page names: in its head first, as pages are meant to say it, then links in its body that look like
 * feeds. Nothing is guessed that does not stand in the page.
 */
export function findFeeds(html: string, base: string): Offered[] {
  const [declared, linked] = [new Map<string, Offered>(), new Map<string, Offered>()]
  const add = (to: Map<string, Offered>, href: string | undefined, title: string | undefined) => {
    const url = href ? URL.parse(href.trim(), base) : null
    if (!url || !/^https?:$/.test(url.protocol)) return
    url.hash = ''
    if (!to.has(url.href))
      to.set(url.href, { url: url.href, title: title ? collapse(title).slice(0, 200) || null : null })
  }
  walk(parseMarkup(html).root, (element) => {
    const { tag, attrs } = element
    const rel = (attrs.rel ?? '').toLowerCase().split(/\s+/)
    if (
      tag === 'link' &&
      (rel.includes('alternate') || rel.includes('feed')) &&
      FEED_TYPE.test((attrs.type ?? '').trim())
    )
      add(declared, attrs.href, attrs.title)
    if (tag === 'a' && (rel.includes('feed') || LIKE_FEED.test(pathOf(attrs.href))))
      add(linked, attrs.href, textOf(element, 200))
    return true
  })
  for (const url of declared.keys()) linked.delete(url)
  return [...declared.values(), ...linked.values()].slice(0, MOST)
}

/** Path and query: what a host is called says nothing. */
const pathOf = (href: string | undefined): string =>
  (href ?? '').replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '')
