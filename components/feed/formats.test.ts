import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { claimOf, storyOf, wordings } from '#components/share/share.fixture.ts'
import { type Locale, locales } from '#messages/locales.ts'
import { claimFeed, storyFeed } from './items.ts'
import { feedFormats, type OutgoingFeed, writeFeed } from './write-feed.ts'

const origin = 'https://record.example'
const self = `${origin}/claims/a/feed/x`
const url = z.url({ protocol: /^https?$/ })
const time = z.iso.datetime({ offset: true })

// JSON Feed 1.1: members that it names and no other; an item has an id and content
const author = z.strictObject({ name: z.string().min(1), url: url.optional() })
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: url,
  feed_url: url,
  description: z.string().optional(),
  language: z.string(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url,
      title: z.string(),
      content_text: z.string(),
      date_published: time,
      language: z.string().optional(),
      authors: z.array(author).optional(),
    }),
  ),
})

/** RFC 822 with a year of four digits, as RSS 2.0 asks for. */
const DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/
const all = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text!)

/** Every element closed in its order, and no character that XML forbids. */
function wellFormed(xml: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  const open: string[] = []
  const bare = xml.replace(/<!\[CDATA\[.*?\]\]>|<\?.*?\?>/gs, '')
  for (const [, end, tag, alone] of bare.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g))
    if (end) expect(open.pop()).toBe(tag)
    else if (!alone) open.push(tag!)
  expect(open).toEqual([])
  expect(bare.replace(/<\/?[\w:]+(\s[\w:]+="[^"<]*")*\s*\/?>/g, '')).not.toMatch(
    /[<]|&(?!(amp|lt|gt|quot|apos|#\d+);)/,
  )
}

const check: Record<(typeof feedFormats)[number], (text: string, feed: OutgoingFeed) => void> = {
  rss(text, feed) {
    wellFormed(text)
    expect(text).toMatch(/<rss [^>]*version="2\.0"/)
    const { title, link, description, items = [] } = parseRssFeed(text)
    expect({ title: title !== undefined, link, said: Boolean(description) }).toEqual({
      title: true,
      link: feed.page,
      said: true,
    })
    for (const date of [...all(text, 'pubDate'), ...all(text, 'lastBuildDate')]) expect(date).toMatch(DATE)
    expect(all(text, 'pubDate')).toHaveLength(feed.items.length)
    for (const item of items) expect(Boolean(item.title || item.description)).toBe(true)
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(feed.items.length)
  },
  atom(text, feed) {
    wellFormed(text)
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
    const { id, title, updated, authors, entries = [], links } = parseAtomFeed(text)
    // RFC 4287, 4.1.1 and 4.1.2: ids are absolute addresses, and the feed's author stands for every entry's
    expect(url.parse(id)).toBe(feed.page)
    expect({ title: title !== undefined, updated: Boolean(updated), authors: authors?.length }).toEqual({
      title: true,
      updated: true,
      authors: 1,
    })
    expect(links?.filter(({ rel }) => rel === 'self').map(({ href }) => href)).toEqual([self])
    for (const date of [...all(text, 'updated'), ...all(text, 'published')])
      expect(time.parse(date)).toBe(date)
    for (const entry of entries) {
      expect(url.parse(entry.id)).toBeTruthy()
      expect(entry.title).toBeDefined()
      expect(entry.updated).toBeDefined()
      expect(Boolean(entry.content) || entry.links?.some(({ rel }) => rel === 'alternate')).toBe(true)
    }
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(feed.items.length)
  },
  json(text, feed) {
    const parsed = jsonFeed.parse(JSON.parse(text))
    expect(parsed.items).toHaveLength(feed.items.length)
    expect(new Set(parsed.items.map(({ id }) => id)).size).toBe(feed.items.length)
    expect(parseJsonFeed(text).title).toBe(feed.title)
  },
}

const feeds = (locale: Locale, wording: keyof typeof wordings): OutgoingFeed[] => {
  const claim = { ...claimOf(wording), wording: wordings[wording][1] || 'x' }
  const from = { locale, origin }
  return [
    claimFeed(from, claim),
    claimFeed(from, { ...claim, statements: [], checks: [] }),
    storyFeed(from, { ...storyOf(wording), title: claim.wording }),
  ]
}

describe.each(feedFormats)('a feed as %s keeps to its format', (format) => {
  it.each(Object.keys(wordings) as (keyof typeof wordings)[])('%s', (wording) => {
    for (const locale of locales)
      for (const feed of feeds(locale, wording)) check[format](writeFeed(feed, format, self), feed)
  })

  it('whatever a text holds', () => {
    const [feed] = feeds('en', 'markup')
    const nasty = 'a\u0000\u0008\ufffe]]>\ud800 <b>&amp;'
    const one = {
      ...feed!,
      title: nasty,
      text: nasty,
      items: feed!.items.map((item) => ({ ...item, title: nasty, text: nasty, author: nasty })),
    }
    check[format](writeFeed(one, format, self), one)
  })
})
