import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
  type FeedLine,
  type FeedRecord,
  healths,
  type ItemLine,
  itemStates,
  reasons,
  walls,
} from '#domain/feed/view.ts'
import { locales } from '#messages/locales.ts'
import { FeedFacts } from './feed-facts.tsx'
import { FeedFilter } from './feed-filter.tsx'
import { FeedItems } from './feed-items.tsx'
import { FeedTable } from './feed-table.tsx'

const feed: FeedLine = {
  ...{ id: 'feed', title: 'عبّارة', url: 'https://a.example/rss', source: { id: 's', name: 'The Quay' } },
  ...{ health: 'well', schedule: 'adapts', interval: 300, failures: 4, itemsAWeek: 7, waiting: 2 },
  ...{
    lastItemAt: '2031-05-09T09:00:00Z',
    nextPollAt: '2031-05-09T10:30:00Z',
    polledAt: null,
    lastError: null,
  },
}
const item: ItemLine = {
  ...{ id: 'item', title: '<b>Flood</b>', url: 'javascript:alert(1)', categories: [], publishedAt: null },
  ...{
    at: '2031-05-09T09:00:00Z',
    state: 'read',
    why: null,
    publisher: 'The Wire',
    report: null,
    unfiled: 'u',
    others: 2,
  },
}
const at = { zone: 'UTC', now: Date.parse('2031-05-09T10:00:00Z') }

describe.each(locales)('feeds in %s', (locale) => {
  it('say how each does, and why, in words beside the mark', () => {
    const feeds = healths.flatMap((health) =>
      reasons.map((lastError): FeedLine => ({ ...feed, id: `${health} ${lastError}`, health, lastError })),
    )
    const html = renderToStaticMarkup(<FeedTable locale={locale} {...at} feeds={feeds} />)
    expect(html.match(/<svg/g)).toHaveLength(feeds.length)
    expect(html).toContain('dir="auto"')
    expect(html).not.toMatch(/feeds\\.|reason\\.|undefined/)
    const none = { ...feed, title: null, source: null, lastItemAt: null, nextPollAt: null }
    const record: FeedRecord = {
      ...{ ...none, version: 1, filing: 'waits', rules: { include: [], exclude: [] }, quietHours: null },
      ...{ hub: 'listening', createdAt: '2031-05-09T09:00:00Z', items: [], left: [] },
    }
    expect(renderToStaticMarkup(<FeedFacts locale={locale} {...at} feed={record} />)).toContain(
      'a.example/rss',
    )
  })

  it('are narrowed by how they do, each with its number, and each has its box', () => {
    const feeds = healths.map((health): FeedLine => ({ ...feed, id: health, health, title: health }))
    const choice = { how: 'failing' as const, find: 'a "b" & c' }
    const html = renderToStaticMarkup(<FeedFilter locale={locale} feeds={feeds} choice={choice} />)
    // all of them, and every way but removed, which is in no list
    expect(html.match(/<li/g)).toHaveLength(healths.length)
    expect(html.match(/aria-current="page"/g)).toHaveLength(1)
    expect(html).toContain('?how=silent&amp;find=a+%22b%22+%26+c')
    expect(html).toContain('<input type="hidden" name="how" value="failing"/>')
    const table = renderToStaticMarkup(<FeedTable locale={locale} {...at} feeds={feeds} choose />)
    expect(table.match(/type="checkbox" [^>]*name="feed"/g)).toHaveLength(feeds.length)
  })

  it('say what became of each item, lead to it, and never to another scheme', () => {
    const items = itemStates.map((state): ItemLine => ({ ...item, id: state, state, why: 'fetch.too slow' }))
    const html = renderToStaticMarkup(<FeedItems locale={locale} zone="UTC" items={items} />)
    expect(html).toContain('/desk/reports/new/u')
    expect(html).not.toMatch(/javascript:|<b>/)
    expect(renderToStaticMarkup(<FeedItems locale={locale} zone="UTC" items={[]} />)).toMatch(/^<p/)
  })

  it('say of each that was left out why, and where to bring it in by hand', () => {
    const left = walls.map((wall) => ({
      ...item,
      unfiled: null,
      state: 'teaser' as const,
      why: `page.${wall}`,
    }))
    const why = (items: ItemLine[]) =>
      renderToStaticMarkup(<FeedItems locale={locale} zone="UTC" items={items} />)
    expect(new Set(left.map((one) => why([one]))).size).toBe(walls.length)
    expect(why(left).match(/\/desk\/reports\/new\?url=javascript%3Aalert/g)).toHaveLength(walls.length)
    expect(why([{ ...item, unfiled: null, state: 'old' }])).not.toContain('new?url=')
  })
})
