import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { EmbedClaim } from './embed-claim.tsx'
import { embedDocument, embedMissing } from './embed-document.tsx'
import { EmbedFigure } from './embed-figure.tsx'
import { EmbedTimeline } from './embed-timeline.tsx'
import { oembedOf, oembedXml } from './oembed.ts'
import { claimOf, figureOf, storyOf } from './share.fixture.ts'
import { snippetOf } from './snippet.ts'
import { addressesOf, sharedAt } from './things.ts'

const origin = 'https://record.example'
const page = `${origin}/ar/claims/claimaaaaaaa`

describe('an embedded document', () => {
  const from = { locale: 'ar', zone: 'UTC', origin } as const
  const document = (children: ReturnType<typeof createElement>) =>
    embedDocument({ ...from, title: 'x < y', page, changed: '2026-09-05T12:00:00.000Z', children })
  const all = [
    document(createElement(EmbedClaim, { ...from, claim: claimOf('markup') })),
    document(createElement(EmbedTimeline, { ...from, story: storyOf('markup') })),
    document(createElement(EmbedFigure, { ...from, figure: figureOf('markup') })),
    embedMissing('ar', origin),
  ]

  it('is whole, in its language and direction, with one script of ours and no text that becomes markup', () => {
    for (const html of all) {
      expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8">/)
      expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/embed-inside.js" async>'])
      expect(html).not.toMatch(/<style|<b>|__next|NaN|undefined|\[object| on\w+=/)
    }
  })

  it('leads back to its page, and says when that last changed', () => {
    for (const html of all.slice(0, 3)) {
      expect(html).toContain(`<footer><a href="${page}" target="_blank" rel="noopener">`)
      expect(html).toContain('<time dateTime'.toLowerCase())
    }
  })

  it('is left by links into a window of their own: what they lead to may not stand in a frame', () => {
    for (const html of all)
      for (const [link] of html.matchAll(/<a [^>]*>/g))
        expect(link).toContain('target="_blank" rel="noopener"')
  })
})

describe('what can be shared', () => {
  it.each([
    ['/claims/claimaaaaaaa', 'claims', 'en'],
    ['/ar/claims/claimaaaaaaa?x=1#statements', 'claims', 'ar'],
    ['/he/stories/claimaaaaaaa/timeline', 'stories', 'he'],
    ['/stories/claimaaaaaaa/', 'stories', 'en'],
    ['/en/figures/claimaaaaaaa', 'figures', 'en'],
  ])('%s', (path, kind, locale) => {
    expect(sharedAt(origin, origin + path)).toEqual({ kind, id: 'claimaaaaaaa', locale })
  })

  it.each([
    'https://elsewhere.example/claims/claimaaaaaaa',
    'https://record.example.elsewhere.example/claims/claimaaaaaaa',
    'https://me:pass@record.example/claims/claimaaaaaaa',
    'http://record.example/claims/claimaaaaaaa',
    'https://record.example:444/claims/claimaaaaaaa',
    'https://record.example/claims/../desk/claimaaaaaaa',
    'https://record.example/claims/claimaaaaaaa/timeline',
    'https://record.example/claims/claimaaaaaaa/had/2026-01-01',
    'https://record.example/desk/claims/claimaaaaaaa',
    'https://record.example/fr/claims/claimaaaaaaa',
    'https://record.example/claims/x',
    'javascript:alert(1)',
    '/claims/claimaaaaaaa',
    '',
  ])('not %s', (address) => {
    expect(sharedAt(origin, address)).toBeNull()
  })

  it('has its addresses in each language', () => {
    const { frame, picture, oembed } = addressesOf(origin, { kind: 'stories', id: 'a', locale: 'ar' })
    expect([frame, picture, oembed('json')]).toEqual([
      `${origin}/ar/embed/stories/a/timeline`,
      `${origin}/ar/stories/a/image/png`,
      `${origin}/oembed?url=https%3A%2F%2Frecord.example%2Far%2Fstories%2Fa&format=json`,
    ])
  })
})

const shared = { kind: 'claims', id: 'claimaaaaaaa', locale: 'en' } as const
const named = { title: '"><script>alert(1)</script> \u202eturned', language: 'en' }

describe('code to embed', () => {
  it('holds a frame, a link and one script of ours, and nothing that a title brings', () => {
    const code = snippetOf(origin, shared, named)
    expect(code.match(/<(\w+)/g)).toEqual(['<blockquote', '<iframe', '<p', '<a', '<script'])
    expect(code).toContain('<script async src="https://record.example/embed.js"></script>')
    expect(code).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; turned')
  })
})

describe('oEmbed', () => {
  const most = { width: 10_000, height: 10_000 }

  it('is of type rich with all that the type asks for', () => {
    const rich = oembedOf({ origin, shared, most }, named)
    expect(rich).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 640,
      thumbnail_url: `${origin}/claims/claimaaaaaaa/image/png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
    expect(rich.html).toMatch(
      /^<iframe src="[^"]+" title="[^"<>]+" width="640" height="340"[^<>]*><\/iframe>$/,
    )
  })

  it('is no larger than was asked for, its picture neither', () => {
    const rich = oembedOf({ origin, shared, most: { width: 400, height: 200 } }, named)
    expect([rich.width, rich.height]).toEqual([400, 200])
    expect(rich.html).toContain('width="400" height="200"')
    expect(Object.keys(rich).filter((name) => name.startsWith('thumbnail'))).toEqual([])
  })

  it('is XML that a title cannot break', () => {
    const xml = oembedXml(oembedOf({ origin, shared, most }, { ...named, title: `${named.title}\u0000` }))
    expect(xml).toContain('<title>&quot;&gt;&lt;script&gt;')
    expect(xml).not.toContain('\u0000')
    expect(xml).toMatch(/<html>&lt;iframe/)
  })
})
