import { expect, it } from 'vitest'
import { findFeeds } from './find-feeds.ts'

it('a page names its feeds in its head, then by links that look like feeds; nothing is guessed', () => {
  const html = `<html><head><link rel="alternate" type="application/rss+xml" title="All &amp; more" href="/rss">
    <link rel="alternate" type="application/json" href="https://b.example/feed.json">
    <link rel="alternate" hreflang="ar" href="/ar"><link rel="alternate" type="application/rss+xml" href="javascript:x"></head>
    <body><a href="/rss">RSS</a><a href="/water/feed/">Water</a><a href="/seafeeding">Fish</a><a href="https://feeds.example/about">About</a>
    <a href="https://c.example/atom.xml">Atom</a></body></html>`
  expect(findFeeds(html, 'https://a.example/news')).toEqual([
    { url: 'https://a.example/rss', title: 'All & more' },
    { url: 'https://b.example/feed.json', title: null },
    { url: 'https://a.example/water/feed/', title: 'Water' },
    { url: 'https://c.example/atom.xml', title: 'Atom' },
  ])
  expect(findFeeds('no page', 'https://a.example/')).toEqual([])
})
