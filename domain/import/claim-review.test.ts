import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPage, isClaimReview, itemsIn, type Review, reviewsOf } from './claim-review.ts'
import { instantOf, languageOf, reviewPage } from './review-page.ts'
import { importProblem, importRow } from './row.ts'

const item = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/weir',
  datePublished: '2031-03-05',
  claimReviewed: 'The weir was blown up.',
  author: { '@type': 'Organization', name: 'The Checkers', url: 'https://checks.example/' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'False' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ilan Bek' },
    datePublished: '2031-03-04',
  },
}
const answer = {
  claims: [
    {
      text: 'The ferry sank.',
      claimant: 'Viral posts',
      claimDate: '2031-03-01T00:00:00Z',
      claimReview: [
        {
          publisher: { name: 'Quay Facts', site: 'quayfacts.example' },
          url: 'https://quayfacts.example/ferry',
          title: 'No, the ferry did not sank',
          reviewDate: '2031-03-02T10:00:00+02:00',
          textualRating: 'Falsch',
          languageCode: 'de',
        },
      ],
    },
  ],
  nextPageToken: 'x',
}
const one = (value: unknown): Review => {
  const [found] = reviewsOf(value)
  if (!found || 'error' in found) throw new Error(JSON.stringify(found))
  return found.review
}

describe('an export of ClaimReview', () => {
  it('gives its items, whatever it is wrapped in', () => {
    const feed = {
      '@type': 'DataFeed',
      dataFeedElement: [{ '@type': 'DataFeedItem', item: [item, { ...item, url: 'x' }] }],
    }
    expect(itemsIn(item)).toEqual([item])
    expect(itemsIn([item, [item]])).toHaveLength(2)
    expect(
      itemsIn({ '@graph': [{ '@type': 'WebPage' }, { ...item, '@type': ['Review', 'ClaimReview'] }] }),
    ).toHaveLength(1)
    expect(itemsIn(feed)).toHaveLength(2)
    expect(itemsIn(answer)).toEqual(answer.claims)
    for (const other of [null, 1, 'x', {}, [], { text: 'a' }, { claims: 'x' }])
      expect(isClaimReview(other)).toBe(false)
  })

  it('says who reviewed what, and what each item lacks', () => {
    expect(one(item)).toMatchObject({
      publisher: 'The Checkers',
      claims: [{ claimant: 'Ilan Bek', rating: 'False' }],
    })
    expect(one(answer.claims[0])).toMatchObject({
      publisher: 'Quay Facts',
      site: 'quayfacts.example',
      language: 'de',
    })
    const lacking = [
      { url: undefined },
      { url: 'javascript:x' },
      { claimReviewed: ' ' },
      { author: undefined },
    ]
    for (const over of lacking) {
      const name = Object.keys(over)[0] === 'author' ? 'publisher' : Object.keys(over)[0]!
      expect(reviewsOf({ ...item, ...over })).toEqual([{ error: expect.stringContaining(name) }])
    }
    expect(reviewsOf({ ...answer.claims[0], claimReview: [] })).toEqual([
      { error: expect.stringContaining('claimReview') },
    ])
  })

  it('never throws, whatever an item holds', () => {
    const value = fc.jsonValue()
    const any = fc.record({
      '@type': fc.constant('ClaimReview'),
      url: fc.constant(item.url),
      claimReviewed: fc.string(),
      author: value,
      publisher: value,
      reviewRating: value,
      itemReviewed: value,
      datePublished: value,
      inLanguage: value,
    })
    fc.assert(
      fc.property(any, (found) => {
        for (const entry of reviewsOf(found)) if ('review' in entry) reviewPage(entry.review)
      }),
    )
  })

  it('puts the claims of one page into one report, each once', () => {
    const other = { ...item, claimReviewed: 'The weir was sold.' }
    const pages = byPage([item, other, item].map((value, from) => ({ review: one(value), from })))
    expect(pages).toMatchObject([
      {
        from: [0, 1, 2],
        review: { claims: [{ claim: item.claimReviewed }, { claim: other.claimReviewed }] },
      },
    ])
  })
})

describe('a review as a report', () => {
  it('holds what the markup says and nothing else, with drafts that stand in it', () => {
    const { page, reading } = reviewPage(one(answer.claims[0]))
    expect(page.text).toBe('No, the ferry did not sank\n\nViral posts: The ferry sank.\n\nQuay Facts: Falsch')
    expect(page).toMatchObject({
      language: 'de',
      publishedAt: '2031-03-02T08:00:00.000Z',
      canonicalUrl: 'https://quayfacts.example/ferry',
    })
    const points = Array.from(page.text)
    const at = ([from, to]: [number, number]) => points.slice(from, to).join('')
    expect(
      reading.statements.map((draft) => [
        draft.mode,
        at(draft.content[0]!),
        draft.source.map(at),
        draft.chain,
      ]),
    ).toEqual([
      ['paraphrased', 'The ferry sank.', ['Viral posts'], [{ name: 'Viral posts', kind: 'unnamed' }]],
      ['narrated', 'Falsch', [], []],
    ])
    expect(reading.statements[0]!.saidAt).toEqual({
      from: '2031-03-01T00:00:00.000Z',
      to: '2031-03-02T00:00:00.000Z',
      precision: 'day',
    })
  })

  it('has drafts only of what is said: no claimant, no statement of theirs; no rating, none of the publisher', () => {
    const bare = one({ ...item, itemReviewed: undefined, reviewRating: undefined })
    expect(reviewPage(bare)).toMatchObject({
      page: { title: 'The weir was blown up.', text: 'The weir was blown up.' },
      reading: { statements: [] },
    })
  })

  it('has offsets in code points that fit, in any script', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(words, words, words, (claim, who, rating) => {
        const { page, reading } = reviewPage({
          ...one(item),
          claims: [{ claim, claimant: who, claimDate: null, rating }],
        })
        const points = Array.from(page.text)
        for (const { content, source } of reading.statements)
          for (const [from, to] of [...content, ...source]) {
            expect(to).toBeGreaterThan(from)
            expect(points.slice(from, to).join('').trim()).not.toBe('')
          }
      }),
    )
  })

  it('reads days, instants and languages, and passes over what is none', () => {
    expect(instantOf('2031-03-04')).toEqual({ at: '2031-03-04T00:00:00.000Z', dayOnly: true })
    expect(instantOf('2031-03-04T00:00:00Z')?.dayOnly).toBe(true)
    expect(instantOf('2031-03-04T10:00:00+02:00')).toEqual({ at: '2031-03-04T08:00:00.000Z', dayOnly: false })
    for (const none of [null, '', 'March', '2031-13-45', '2031-03-04T10:00:00'])
      expect(instantOf(none)).toBeNull()
    expect([languageOf('pt_br'), languageOf('EN'), languageOf('English'), languageOf(null)]).toEqual([
      'pt-BR',
      'en',
      null,
      null,
    ])
  })
})

describe('a line of our own', () => {
  const file = { source: { id: 'abcdefghjkmn' } }
  it('is a link, a text or the bytes of a file', () => {
    for (const row of [
      { link: 'https://a.example' },
      { id: 7, text: 'x', file },
      { bytesBase64: 'eA==', page: 'https://a.example' },
    ])
      expect(importRow.safeParse(row).success).toBe(true)
  })
  it('that is none is told why', () => {
    const wrong: [unknown, RegExp][] = [
      [7, /not an object/],
      [{}, /one of/],
      [{ link: 'a', text: 'b' }, /one of/],
      [{ bytesBase64: '***' }, /bytesBase64/],
      [{ text: 'x', more: 1 }, /more/],
      [{ text: 'x', file: { source: {} } }, /file\.source/],
    ]
    for (const [row, why] of wrong) {
      expect(importRow.safeParse(row).success).toBe(false)
      expect(importProblem(row)).toMatch(why)
    }
  })
})
