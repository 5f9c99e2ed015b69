import { expect, it } from 'vitest'
import { findFeeds } from '#jobs/find-feeds.ts'
import { feedParser } from '#jobs/parse-feed.ts'
import { fakeFetchPage, fakePage } from '#outside/fetch-page.fake.ts'
import { admin, answer, editor, rss, value } from './feed.fixture.ts'

it('of the feeds that a page names twelve are asked, and of all others it says where they are', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `https://quay.example/rss/${n}`)
  const links = names.map(
    (url, n) => `<link rel="alternate" type="application/rss+xml" title="Desk ${n}" href="${url}">`,
  )
  const url = 'https://quay.example/'
  const asked: string[] = []
  const pages = {
    [url]: fakePage(`<!doctype html><html><head>${links.join('')}</head></html>`, { finalUrl: url }),
    ...Object.fromEntries(names.map((name) => [name, answer(rss([]), { finalUrl: name })])),
  }
  const fetch = fakeFetchPage(pages)
  const { parse, close } = feedParser()
  try {
    const outside = {
      parse,
      fetchPage: (async (at, options) => {
        asked.push(at)
        return fetch(at, options)
      }) as typeof fetch,
    }
    const { feeds, unasked } = value(await findFeeds(admin, { url }, outside))
    expect(feeds.map((feed) => feed.url)).toEqual(names.slice(0, 12))
    expect(unasked).toEqual(names.slice(12).map((name, n) => ({ url: name, title: `Desk ${n + 12}` })))
    expect(asked).toHaveLength(13)
    expect(await findFeeds(editor, { url }, outside)).toEqual({ kind: 'forbidden' })
  } finally {
    close()
  }
})
