import type { Run } from '../reading/file/whole-page.ts'
import { toBlocks } from '../reading/page/body/blocks.ts'
import { readPlainText } from '../reading/page/plain-text.ts'
import type { DraftStatement, HopKind, Page, Reading, Span } from '../reading/types.ts'
import type { Review } from './claim-review.ts'

/** What reads ClaimReview markup, by name and number, as a reader version. */
export const REVIEW_READER = 'claim-review 1'

/** Words by which markup says that nobody in particular said it. In English, as such exports have them. */
const UNNAMED =
  /\b(?:posts?|users?|sources?|viral|multiple|various|bloggers?|social media|people|several|online|chain|emails?)\b/i

/**
 * A review as a report: its title, and for each claim who is said to have made it and what the publisher calls it. The text
 * is put together from the markup and holds nothing that does not stand there; the publisher's article is not in it.
 * Statements are drafts, as of any reader: what the claimant is said to have claimed, and the publisher's own rating. No
 * claim is worded and no check signed: that is an editor's.
 */
export function reviewPage(review: Review): { page: Page; reading: Reading } {
  const drafts: DraftStatement[] = []
  const runs: Run[] = []
  let at = 0
  const add = (kind: Run['kind'], text: string): number => {
    const start = at + (runs.length > 0 ? 2 : 0)
    runs.push({ kind, text })
    at = start + length(text)
    return start
  }
  if (review.title) add('heading', tidy(review.title))
  for (const { claim, claimant, claimDate, rating } of review.claims) {
    const [said, who] = [tidy(claim), claimant ? tidy(claimant) : null]
    const start = add('paragraph', who ? `${who}: ${said}` : said)
    if (who) {
      const from = start + length(who) + 2
      drafts.push(statement([from, from + length(said)], [start, start + length(who)], who, claimDate))
    }
    if (!rating) continue
    const publisher = tidy(review.publisher)
    const rated = add('paragraph', `${publisher}: ${tidy(rating)}`)
    drafts.push(narrated([rated + length(publisher) + 2, at]))
  }
  const { text, blocks } = toBlocks(runs)
  const language = languageOf(review.language)
  const plain = readPlainText(text, language ? { language } : {})
  const published = instantOf(review.published)
  const page: Page = {
    ...plain,
    kind: 'article',
    title: review.title ? tidy(review.title) : tidy(review.claims[0]?.claim ?? review.url).slice(0, 300),
    byline: [],
    publishedAt: published?.at ?? null,
    publishedDayOnly: published?.dayOnly ?? false,
    siteName: review.publisher,
    language: language ?? plain.language,
    canonicalUrl: review.url,
    blocks,
    agencies: [],
  }
  const nothing = { times: [], figures: [], expectations: [], reliances: [], corrections: [] }
  return { page, reading: { text, language: page.language ?? 'und', statements: drafts, ...nothing } }
}

const length = (text: string): number => Array.from(text).length
const tidy = (text: string): string =>
  text.toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim()

function statement(content: Span, source: Span, name: string, claimDate: string | null): DraftStatement {
  const kind: HopKind = UNNAMED.test(name) ? 'unnamed' : 'person'
  const said = instantOf(claimDate)
  const day = said?.at.slice(0, 10)
  return {
    content: [content],
    cue: [],
    source: [source],
    mode: 'paraphrased',
    hedge: null,
    chain: [{ name: name.slice(0, 200), kind }],
    ...(day ? { saidAt: { from: `${day}T00:00:00.000Z`, to: nextDay(day), precision: 'day' } } : {}),
    why: 'ClaimReview names who made the claim',
    certainty: 0.5,
  }
}

const narrated = (content: Span): DraftStatement => ({
  content: [content],
  cue: [],
  source: [],
  mode: 'narrated',
  hedge: null,
  chain: [],
  why: 'ClaimReview gives the rating of its publisher',
  certainty: 0.5,
})

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString()

/** A day or an instant with its zone; anything else is not known. */
export function instantOf(value: string | null): { at: string; dayOnly: boolean } | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/.exec(value ?? '')?.[1]
  if (day) return Number.isNaN(Date.parse(day)) ? null : { at: `${day}T00:00:00.000Z`, dayOnly: true }
  if (!value || !/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(value)) return null
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : { at: new Date(at).toISOString(), dayOnly: false }
}

/** A tag as the record has it; null for what is none. */
export function languageOf(tag: string | null): string | null {
  const [, language, region] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?\b/i.exec(tag ?? '') ?? []
  if (!language) return null
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase()
}
