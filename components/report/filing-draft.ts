import { invalid, type Outcome, ok } from '#domain/outcome.ts'
import type { Page } from '#domain/reading/types.ts'
import { localOf, type Precision, publishedAt } from '#domain/report/published.ts'
import { ownAddress } from '#domain/report/publisher.ts'
import type { ReportKind } from '#domain/report/view.ts'
import type { SourceKind } from '#domain/source/view.ts'

/** The filing form as it is typed: every field a text, so that it can be kept and given back as it was. */
export type FilingDraft = {
  title: string
  /** one name a line */
  byline: string
  /** local time in `zone`; as much of it counts as `precision` says. Empty: not known */
  when: string
  precision: Precision
  zone: string
  language: string
  kind: ReportKind
  url: string
  /** 'there': one of the list; 'new': made when the report is filed */
  from: 'there' | 'new'
  source: string
  newName: string
  newKind: SourceKind
  newDomain: string
}

type Read = {
  page: Pick<
    Page,
    'title' | 'byline' | 'publishedAt' | 'publishedDayOnly' | 'language' | 'siteName' | 'canonicalUrl'
  >
  finalUrl: string | null
  suggestedSource: { id: string } | null
}

/** The form as the reader fills it in: what the page says of itself, and the newsroom's zone. */
export function draftOf({ page, finalUrl, suggestedSource }: Read, zone: string): FilingDraft {
  const url = ownAddress(page.canonicalUrl, finalUrl) ?? ''
  const dayOnly = page.publishedDayOnly
  const at = page.publishedAt
  return {
    title: page.title ?? '',
    byline: page.byline.join('\n'),
    when: at ? (dayOnly ? `${at.slice(0, 10)}T00:00` : localOf(at, zone)) : '',
    precision: dayOnly || !at ? 'day' : 'instant',
    zone,
    language: page.language ?? '',
    kind: 'article',
    url,
    from: suggestedSource || !page.siteName ? 'there' : 'new',
    source: suggestedSource?.id ?? '',
    newName: page.siteName ?? '',
    newKind: 'news outlet',
    newDomain: domainOf(url),
  }
}

/** The host of an address without "www."; empty for none and for a bare number, which is nobody's domain. */
function domainOf(url: string): string {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
  return /^[\d.]*$|:/.test(host) ? '' : host
}

/** The form as the record takes it, or what is missing; anything further is the schema's to refuse. */
export function filingOf(draft: FilingDraft, unfiled: string): Outcome<object> {
  const { title, byline, when, precision, zone, language, kind, url } = draft
  const at = when ? publishedAt(when, precision, zone) : null
  if (when && !at) return invalid('publishedAt', 'time')
  if (draft.from === 'there' && !draft.source) return invalid('source', 'required')
  if (draft.from === 'new' && !draft.newName.trim()) return invalid('newName', 'required')
  return ok({
    unfiled,
    title,
    byline: byline
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
    language,
    kind,
    url: url.trim(),
    publishedAt: at,
    publishedPrecision: precision,
    source:
      draft.from === 'there'
        ? { id: draft.source }
        : { name: draft.newName, kind: draft.newKind, domain: draft.newDomain },
  })
}
