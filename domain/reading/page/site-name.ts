import { type Facts, metaValue } from './facts.ts'
import { decodeEntities } from './html/entities.ts'
import { collapse } from './html/node.ts'
import { key } from './key.ts'
import { hostHas } from './title.ts'

const NAMES = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'cre',
  'dc.publisher',
  'copyright-holder',
] as const

/** The name a site gives itself: stated, or the part of the window title that its address repeats. */
export function findSiteName(facts: Facts, host: string | null): string | null {
  const stated =
    metaValue(facts, NAMES.slice(0, 1)) ?? facts.jsonLd.publisher ?? metaValue(facts, NAMES.slice(1))
  if (stated && stated.length < 100 && !/^https?:/.test(stated)) return collapse(decodeEntities(stated))
  const parts = (facts.title ?? '').split(/\s+[|\-–—»·•:]+\s+|\s*[|｜]\s*/u).map(collapse)
  return (
    parts.slice(1).findLast((part) => hostHas(host, key(part))) ??
    (parts.length > 1 && hostHas(host, key(parts[0]!)) ? parts[0]! : null)
  )
}

/** The host of an address, or null when there is none. */
export function hostOf(url: string | null | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname : null
}
