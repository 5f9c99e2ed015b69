/** One item as either reader found it, before its values are cleaned. */
export type Found = {
  id?: string | null
  title?: string | null
  url?: string | null
  published?: string | null
  source?: string | null
  sourceUrl?: string | null
  categories?: (string | null | undefined)[] | null
  summary?: string | null
}
/** A feed as a strict reader found it. */
export type Strict = { title: string | null; items: Found[]; links: Link[] }
export type Link = { href?: string | null; rel?: string | null }
