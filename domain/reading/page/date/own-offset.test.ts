import { describe, expect, it } from 'vitest'
import { readPage } from '../read-page.ts'

const page = (...stamps: [property: string, stamp: string][]) => {
  const { publishedAt, publishedDayOnly } = readPage(
    new TextEncoder().encode(
      `<html lang="en"><head>${stamps.map(([name, stamp]) => `<meta property="${name}" content="${stamp}">`).join('')}</head><body><article><h1>Ferry held</h1><p>At least 40 people were held at the ferry terminal on Thursday, the harbour authority said.</p></article></body></html>`,
    ),
    { url: 'https://a.example/x/y' },
  )
  return publishedDayOnly ? publishedAt : [publishedAt]
}
const [PUBLISHED, OTHER, MODIFIED] = ['article:published_time', 'date', 'article:modified_time']

describe('an hour without an offset', () => {
  it('is a day where the page lets nothing know of its clock', () => {
    expect(page([PUBLISHED, '2026-09-08T23:30:00'])).toBe('2026-09-08')
    // in UTC machines count: it says nothing of the clock that the outlet goes by
    expect(page([PUBLISHED, '2026-09-08T23:30:00'], [MODIFIED, '2026-09-09T05:10:00Z'])).toBe('2026-09-08')
  })

  it('has the offset of the page’s other stamps, where they agree and are near', () => {
    expect(page([PUBLISHED, '2026-09-08T23:30:00'], [MODIFIED, '2026-09-09T05:10:00+03:00'])).toEqual([
      '2026-09-08T23:30:00+03:00',
    ])
    expect(page([PUBLISHED, '2026-09-08T23:30:00'], [MODIFIED, '2026-12-09T05:10:00+03:00'])).toBe(
      '2026-09-08',
    )
    expect(
      page(
        [PUBLISHED, '2026-09-08T23:30:00'],
        [MODIFIED, '2026-09-09T05:10:00+03:00'],
        ['og:updated_time', '2026-09-09T05:10:00+02:00'],
        ['datemodified', '2026-09-09T05:10:00+02:00'],
      ),
    ).not.toEqual(['2026-09-08T23:30:00+02:00'])
  })

  it('has what lies between it and the same publication in UTC', () => {
    expect(page([PUBLISHED, '2026-09-08T23:30:00'], [OTHER, '2026-09-08T18:00:00Z'])).toEqual([
      '2026-09-08T23:30:00+05:30',
    ])
    expect(page([PUBLISHED, '2026-09-08T23:30:00'], [OTHER, '2026-09-08T18:07:00Z'])).not.toEqual([
      '2026-09-08T23:30:00+05:30',
    ])
  })

  it('does not hide that a page was changed since: moments are compared, not how they are written', () => {
    const { updatedAt } = readPage(
      new TextEncoder().encode(
        '<meta property="article:published_time" content="2026-09-08T11:20:33+02:00"><meta property="article:modified_time" content="2026-09-08T09:50:00Z"><article><h1>Ferry</h1><p>At least 40 people were held at the ferry terminal on Thursday, the harbour authority said.</p></article>',
      ),
      { url: 'https://a.example/x/y' },
    )
    expect(updatedAt).toBe('2026-09-08T09:50:00Z')
  })
})
