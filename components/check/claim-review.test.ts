import { describe, expect, it } from 'vitest'
import type { CheckView } from '#domain/check/view.ts'
import { claimReview } from './claim-review.ts'

const from = { locale: 'en', origin: 'https://record.example' } as const
const check = {
  id: 'checkcheckch',
  claim: { id: 'claimclaimcl', wording: 'The road has been mined', language: 'en' },
  verdict: 'mostly refuted',
  verdictNames: null,
  rating: 2,
  reasons: 'Nobody who was there saw mines.',
  at: '2026-09-09T22:40:00.000Z',
  citations: [],
} as unknown as CheckView

describe('a check for machines', () => {
  it('is a ClaimReview with what its readers ask for', () => {
    expect(claimReview(from, check)).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: 'The road has been mined',
      datePublished: check.at,
      url: 'https://record.example/checks/checkcheckch',
      reviewRating: { ratingValue: 2, bestRating: 5, worstRating: 1, alternateName: 'Mostly refuted' },
      author: { '@type': 'Organization' },
      itemReviewed: { '@type': 'Claim' },
    })
  })

  it('has no number where the verdict has none', () => {
    const { reviewRating } = claimReview(from, { ...check, rating: null }) as { reviewRating: object }
    expect(Object.keys(reviewRating)).toEqual(['@type', 'alternateName'])
  })
})
