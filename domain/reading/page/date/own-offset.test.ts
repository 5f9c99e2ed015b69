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

  it.each([
    // the clocks of Berlin went back on the 25th: the stamp of a day after says nothing of one before
    ['2026-10-23T10:00:00', '2026-10-26T09:00:00+01:00', '2026-10-23'],
    ['2026-10-25T01:10:00', '2026-10-25T09:00:00+01:00', '2026-10-25'],
    // an hour that was none, and the hours around it
    ['2026-03-29T02:30:00', '2026-03-29T11:00:00+02:00', '2026-03-29'],
    ['2026-03-08T02:30:00', '2026-03-08T11:00:00-04:00', '2026-03-08'],
    ['2026-10-04T02:30:00', '2026-10-04T11:00:00+11:00', '2026-10-04'],
    ['2026-09-05T10:00:00', '2026-09-08T05:10:00+03:00', '2026-09-05'],
  ])('%s is no instant beside %s', (published, modified, day) =>
    expect(page([PUBLISHED, published], [MODIFIED, modified])).toBe(day),
  )

  it.each([
    ['2026-10-26T07:00:00', '2026-10-26T19:00:00+01:00', '2026-10-26T07:00:00+01:00'],
    ['2026-03-30T02:30:00', '2026-03-30T11:00:00+02:00', '2026-03-30T02:30:00+02:00'],
    // no clock of these offsets is changed on that day
    ['2026-10-25T01:10:00', '2026-10-25T09:00:00+05:30', '2026-10-25T01:10:00+05:30'],
  ])('%s is one beside %s', (published, modified, instant) =>
    expect(page([PUBLISHED, published], [MODIFIED, modified])).toEqual([instant]),
  )

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
