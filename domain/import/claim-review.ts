import { z } from 'zod'

/** One reviewed claim as a publisher's markup says it. */
export type Reviewed = {
  claim: string
  claimant: string | null
  /** ISO day or instant, as it stands */
  claimDate: string | null
  rating: string | null
}
/** What a publisher's markup says on one page: who, where, when, and the claims that it reviews there. */
export type Review = {
  url: string
  publisher: string
  site: string | null
  title: string | null
  published: string | null
  language: string | null
  claims: Reviewed[]
}
export type ReviewItem = { review: Review } | { error: string }

const text = z.string().trim().min(1).max(20_000)
const maybe = z
  .unknown()
  .nullish()
  .transform((value) => {
    const parsed = text.safeParse(Array.isArray(value) ? value[0] : value)
    return parsed.success ? parsed.data : null
  })
const web = z.url({ protocol: /^https?$/ }).max(2000)
/** A thing named by a text, or with a name; of several the first. */
const named = z
  .unknown()
  .nullish()
  .transform((value) => {
    const one: unknown = Array.isArray(value) ? value[0] : value
    if (typeof one === 'string') return { name: one.trim() || null, url: null }
    const { name, url } = (one && typeof one === 'object' ? one : {}) as { name?: unknown; url?: unknown }
    return { name: maybe.parse(name), url: maybe.parse(url) }
  })

/** schema.org/ClaimReview */
const claimReview = z.looseObject({
  url: web,
  claimReviewed: text,
  author: named,
  publisher: named,
  datePublished: maybe,
  name: maybe,
  headline: maybe,
  inLanguage: maybe,
  reviewRating: z
    .unknown()
    .nullish()
    .transform((value) => {
      const { alternateName, ratingValue } = (value && typeof value === 'object' ? value : {}) as Record<
        string,
        unknown
      >
      return (
        maybe.parse(alternateName) ??
        (typeof ratingValue === 'number' ? String(ratingValue) : maybe.parse(ratingValue))
      )
    }),
  itemReviewed: z
    .unknown()
    .nullish()
    .transform((value) => {
      const { author, datePublished } = (value && typeof value === 'object' ? value : {}) as Record<
        string,
        unknown
      >
      return { claimant: named.parse(author).name, date: maybe.parse(datePublished) }
    }),
})

/** An item of the Fact Check Tools API: claims.search. */
const factCheck = z.looseObject({
  text,
  claimant: maybe,
  claimDate: maybe,
  claimReview: z
    .array(
      z.looseObject({
        url: web,
        publisher: z.looseObject({ name: maybe, site: maybe }),
        title: maybe,
        reviewDate: maybe,
        textualRating: maybe,
        languageCode: maybe,
      }),
    )
    .min(1),
})

/** Whether a value is one of the shapes that ClaimReview comes in. */
export function isClaimReview(value: unknown): boolean {
  return itemsIn(value).length > 0
}

/**
 * The items of an export: JSON-LD (one item, a list, an `@graph`), a feed of them (`dataFeedElement`), or an answer of the
 * Fact Check Tools API (`claims`). What holds none gives none.
 */
export function itemsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(itemsIn)
  if (!value || typeof value !== 'object') return []
  const thing = value as Record<string, unknown>
  if ([thing['@type']].flat().includes('ClaimReview') || 'claimReviewed' in thing) return [thing]
  if (Array.isArray(thing.claimReview)) return [thing]
  return ['claims', '@graph', 'dataFeedElement', 'item'].flatMap((name) => itemsIn(thing[name]))
}

/** What one item says, as one review for each page that it names. */
export function reviewsOf(item: unknown): ReviewItem[] {
  if (item && typeof item === 'object' && 'claimReview' in item) {
    const parsed = factCheck.safeParse(item)
    if (!parsed.success) return [wrong(parsed.error)]
    const { text: claim, claimant, claimDate } = parsed.data
    return parsed.data.claimReview.map(({ url, publisher, title, reviewDate, textualRating, languageCode }) =>
      reviewed(url, publisher.name ?? publisher.site, {
        site: publisher.site,
        title,
        published: reviewDate,
        language: languageCode,
        claims: [{ claim, claimant, claimDate, rating: textualRating }],
      }),
    )
  }
  const parsed = claimReview.safeParse(item)
  if (!parsed.success) return [wrong(parsed.error)]
  const {
    url,
    claimReviewed,
    author,
    publisher,
    datePublished,
    name,
    headline,
    inLanguage,
    reviewRating,
    itemReviewed,
  } = parsed.data
  return [
    reviewed(url, author.name ?? publisher.name, {
      site: author.url ?? publisher.url,
      title: headline ?? name,
      published: datePublished,
      language: inLanguage,
      claims: [
        {
          claim: claimReviewed,
          claimant: itemReviewed.claimant,
          claimDate: itemReviewed.date,
          rating: reviewRating,
        },
      ],
    }),
  ]
}

const reviewed = (
  url: string,
  publisher: string | null,
  rest: Omit<Review, 'url' | 'publisher'>,
): ReviewItem =>
  publisher
    ? { review: { url, publisher, ...rest } }
    : { error: 'publisher: nobody is named as author or publisher' }

const wrong = (error: z.ZodError): ReviewItem => ({
  error: error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'item'}: ${message}`)
    .join('; '),
})

/** Several claims reviewed on one page are one report: the same page, its claims in the order in which they came, each once. */
export function byPage<T>(reviews: { review: Review; from: T }[]): { review: Review; from: T[] }[] {
  const pages = Map.groupBy(reviews, ({ review }) => review.url)
  return [...pages.values()].map((same) => {
    const claims = new Map(
      same.flatMap(({ review }) => review.claims.map((one) => [JSON.stringify(one), one] as const)),
    )
    return {
      review: { ...same[0]!.review, claims: [...claims.values()] },
      from: same.map(({ from }) => from),
    }
  })
}
