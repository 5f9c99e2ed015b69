import { verdictName } from '#components/check/verdict-name.ts'
import type { CheckView } from '#domain/check/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'

type From = { locale: Locale; origin: string }
type Judged = Pick<
  CheckView,
  'id' | 'claim' | 'verdict' | 'verdictNames' | 'rating' | 'reasons' | 'at' | 'citations'
>

/**
 * A check as schema.org's ClaimReview. The rating is the house's public number, 1 to 5; a verdict without a number has
 * its name alone. The status is never exported: it is computed, and no verdict.
 */
export function claimReview({ locale, origin }: From, check: Judged): object {
  const url = `${origin}${localePath(locale, `/checks/${check.id}`)}`
  const name = verdictName(locale, { verdict: check.verdict, names: check.verdictNames })
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': url,
    url,
    datePublished: check.at,
    inLanguage: locale,
    claimReviewed: check.claim.wording,
    reviewBody: check.reasons,
    reviewRating: {
      '@type': 'Rating',
      alternateName: name,
      ...(check.rating === null ? {} : { ratingValue: check.rating, bestRating: 5, worstRating: 1 }),
    },
    itemReviewed: {
      '@type': 'Claim',
      '@id': `${origin}/claims/${check.claim.id}`,
      name: check.claim.wording,
      appearance: check.citations.map(({ report }) => ({
        '@type': 'CreativeWork',
        url: `${origin}/reports/${report.id}`,
        headline: report.title,
        publisher: { '@type': 'Organization', name: report.source },
      })),
    },
    author: { '@type': 'Organization', name: 'OnRecord', url: `${origin}/` },
  }
}
