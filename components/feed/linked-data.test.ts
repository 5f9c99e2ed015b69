import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { claimReview } from '#components/check/claim-review.ts'
import { claimData } from '#components/claim/claim-data.ts'
import { reportData } from '#components/report/report-data.ts'
import { checkOf, claimOf, wordings } from '#components/share/share.fixture.ts'
import { sourceData } from '#components/source/source-data.ts'
import type { ReportView } from '#domain/report/view.ts'
import { policyMarks } from '#domain/source/policies.ts'
import type { PublicRecord } from '#domain/source/record-view.ts'
import type { SourceView } from '#domain/source/view.ts'
import { locales } from '#messages/locales.ts'

// schema.org 29: of each type the properties that we use and no other, so that a misspelt one is refused
const schemaOrg = z.literal('https://schema.org')
const url = z.url({ protocol: /^https?$/ })
const time = z.iso.datetime({ offset: true })
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const organization = z.strictObject({
  '@type': z.literal('Organization'),
  name: z.string().min(1),
  url: url.optional(),
})
const person = z.strictObject({ '@type': z.literal('Person'), name: z.string().min(1) })
const work = {
  url,
  headline: z.string(),
  publisher: organization,
}
const newsArticle = z.strictObject({
  '@context': schemaOrg.optional(),
  '@type': z.literal('NewsArticle'),
  '@id': url.optional(),
  ...work,
  inLanguage: language.optional(),
  author: z.array(person).optional(),
  datePublished: time.optional(),
  isBasedOn: url.optional(),
})
const quotation = z.strictObject({
  '@type': z.literal('Quotation'),
  text: z.string(),
  inLanguage: language,
  creator: z.union([person, organization]).optional(),
  isPartOf: newsArticle,
})
const claim = z.strictObject({
  '@context': schemaOrg,
  '@type': z.literal('Claim'),
  '@id': url,
  url,
  name: z.string(),
  inLanguage: language,
  about: z.strictObject({ '@type': z.literal('Thing'), name: z.string() }).optional(),
  appearance: z.array(quotation),
})

// developers.google.com/search/docs/appearance/structured-data/factcheck: claimReviewed, reviewRating and url are
// required, the rating's alternateName too; a number only between the ends that stand beside it
const rating = z
  .strictObject({
    '@type': z.literal('Rating'),
    alternateName: z.string().min(1),
    ratingValue: z.number().optional(),
    bestRating: z.number().optional(),
    worstRating: z.number().optional(),
  })
  .refine(({ ratingValue: value, bestRating: best, worstRating: worst }) =>
    value === undefined
      ? best === undefined && worst === undefined
      : worst !== undefined && best !== undefined && worst <= value && value <= best,
  )
const review = z.strictObject({
  '@context': schemaOrg,
  '@type': z.literal('ClaimReview'),
  '@id': url,
  url,
  datePublished: time,
  inLanguage: language,
  claimReviewed: z.string(),
  reviewBody: z.string().min(1),
  reviewRating: rating,
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    '@id': url,
    name: z.string(),
    appearance: z.array(z.strictObject({ '@type': z.literal('CreativeWork'), ...work })),
  }),
  author: organization,
})

// W3C Web Annotation Data Model, 3.1 to 4.2: what an annotation, its bodies and its selectors must and may hold
const annotation = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.url(),
  type: z.literal('Annotation'),
  motivation: z.union([z.literal('highlighting'), z.array(z.enum(['linking', 'tagging'])).min(1)]),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('SpecificResource'), purpose: z.literal('linking'), source: url }),
        z.strictObject({
          type: z.literal('TextualBody'),
          purpose: z.literal('tagging'),
          value: z.string().min(1),
          format: z.literal('text/plain'),
          language,
        }),
      ]),
    )
    .optional(),
  target: z.strictObject({
    source: url,
    selector: z.tuple([
      z.strictObject({
        type: z.literal('TextQuoteSelector'),
        exact: z.string().min(1),
        prefix: z.string(),
        suffix: z.string(),
      }),
      z
        .strictObject({
          type: z.literal('TextPositionSelector'),
          start: z.int().nonnegative(),
          end: z.int().nonnegative(),
        })
        .refine(({ start, end }) => start < end),
    ]),
  }),
})

// schema.org 29: NewsMediaOrganization's policies are addresses or words; other organizations have none of them here
const outlet = {
  '@context': schemaOrg,
  '@id': url,
  name: z.string().min(1),
  url: url.optional(),
  sameAs: z.array(url).optional(),
  parentOrganization: organization.optional(),
}
const policy = z.union([z.string().min(1), z.array(z.string().min(1))]).optional()
const source = z.discriminatedUnion('@type', [
  z.strictObject({
    '@type': z.literal('NewsMediaOrganization'),
    ...outlet,
    ownershipFundingInfo: policy,
    correctionsPolicy: policy,
    unnamedSourcesPolicy: policy,
  }),
  z.strictObject({ '@type': z.enum(['Organization', 'NGO']), ...outlet }),
])

const origin = 'https://record.example'
/** As it stands in a page. */
const written = (data: object): unknown => JSON.parse(JSON.stringify(data))

describe('what pages tell machines keeps to its vocabulary', () => {
  it.each(Object.keys(wordings) as (keyof typeof wordings)[])('a claim: %s', (wording) => {
    expect(claim.parse(written(claimData(origin, claimOf(wording))))).toBeTruthy()
  })

  it.each(locales)('a check in %s, with a number and without', (locale) => {
    for (const rating of [1, 5, null])
      expect(
        review.parse(written(claimReview({ locale, origin }, { ...checkOf('arabic'), rating }))),
      ).toBeTruthy()
  })

  it.each(['news outlet', 'NGO', 'social account'])('a source: %s', (kind) => {
    const view = { id: 'sourceaaaaaa', name: 'The Courier', kind, homepage: 'https://courier.example/' }
    const record = {
      above: [{ id: 'owneraaaaaaa', name: 'Lantern' }],
      accounts: [{ url: 'https://relay.example/courier' }, { url: 'javascript:alert(1)' }],
      policies: {
        found: [
          { kind: 'corrections', value: 'https://courier.example/corrections' },
          ...policyMarks.map((by) => ({ kind: 'ethics', value: 'https://other.example/', by })),
        ],
      },
    }
    const told = written(sourceData(origin, view as SourceView, record as unknown as PublicRecord))
    expect(source.parse(told)).toMatchObject({ sameAs: ['https://relay.example/courier'] })
    expect(told).not.toHaveProperty('ethicsPolicy')
    expect(
      source.parse(written(sourceData(origin, { ...view, homepage: null } as SourceView, null))),
    ).toBeTruthy()
  })

  const text = '🧭 The road is mined, he said. It was quiet.'
  const report = {
    id: 'reportaaaaaa',
    title: 'A report',
    byline: ['Noa Brandt'],
    language: 'en',
    publishedAt: '2026-09-03T12:00:00.000Z',
    url: 'https://courier.example/road',
    source: { id: 'sourceaaaaaa', name: 'The Courier' },
    snapshot: { text },
    statements: [
      {
        id: 'statementaaa',
        anchor: { start: 2, end: 19 },
        content: [{ start: 2, end: 19 }],
        stances: [
          { claimId: 'claimaaaaaaa', value: 'affirms' },
          { claimId: 'claimbbbbbbb', value: 'denies' },
        ],
      },
      { id: 'statementbbb', anchor: { start: 30, end: 43 }, content: [{ start: 30, end: 43 }], stances: [] },
    ],
  } as unknown as ReportView

  it('a report and its annotations: one for each claim, by words and by code points', () => {
    const [article, ...annotations] = written(reportData(origin, report)) as [unknown, ...unknown[]]
    expect(newsArticle.parse(article)).toBeTruthy()
    const all = annotations.map((one) => annotation.parse(one))
    expect(new Set(all.map(({ id }) => id)).size).toBe(3)
    expect(all[0]!.target.selector[0].exact).toBe('The road is mined')
    for (const { target } of all) {
      const [quote, { start, end }] = target.selector
      expect(Array.from(text).slice(start, end).join('')).toBe(quote.exact)
    }
    expect(all[0]!.body).toMatchObject([{ source: `${origin}/claims/claimaaaaaaa` }, { value: 'affirms' }])
    expect(all[2]!.body).toBeUndefined()
  })
})
