import type { Attributes } from './html/scan.ts'

/** A thing that a part of a page is about (itemscope, typeof), with what it says of itself. */
export type Thing = {
  tag: string
  /** elements of its own name that are open, itself among them */
  depth: number
  types: string[]
  /** what it is to the thing around it */
  as: string[]
  within: Thing | null
  url: string | null
  /** by what the markup calls it; an address where it is one */
  id: string | null
  name: string
}

/** Organizations that publish news, and those under whose name outlets describe themselves. */
const PUBLISHER =
  /(?:^|[/:])(?:NewsMediaOrganization|Organization|NewsOrganization|Corporation|NGO|OnlineBusiness)$/
const WHOLE_PAGE = /(?:^|[/:])(?:\w*Page|WebSite|WebPageElement|WP\w+|SiteNavigationElement)$/
const PUBLISHES = /^(?:schema:)?(?:publisher|sourceOrganization)$/
const MAIN = /^(?:schema:)?(?:about|mainEntity|hasPart)$/

export const isPublisher = (types: string[]) => types.some((type) => PUBLISHER.test(type))
const isPage = (thing: Thing | null) => thing === null || thing.types.some((type) => WHOLE_PAGE.test(type))

export function thingOf(tag: string, attrs: Attributes, as: string[], within: Thing | null): Thing {
  const types = `${attrs.itemtype ?? ''} ${attrs.typeof ?? ''}`.split(/\s+/).filter(Boolean)
  const id = attrs.itemid ?? attrs.resource ?? attrs.about ?? null
  return { tag, depth: 1, types, as, within, url: null, id, name: '' }
}

/** Whether a thing is the page or its publisher: surely, where it says that this site is its own. Null where it is neither. */
export function ownThing(thing: Thing, page: string): 'sure' | 'perhaps' | null {
  const { types, as, within } = thing
  const url = addressOf(thing)
  if (!isPublisher(types) && !isPage(thing)) return null
  if (url) return sameSite(url, page) ? 'sure' : null
  if (within === null) return 'perhaps'
  if (as.some((word) => PUBLISHES.test(word))) {
    // of what the page is about, and not of what it lists
    const around = addressOf(within)
    const away = around !== null && !sameSite(around, page)
    return away || !isPage(within.within) ? null : 'perhaps'
  }
  if (as.length > 0 && !as.some((word) => MAIN.test(word))) return null
  return isPage(within) && ownThing(within, page) ? 'perhaps' : null
}

/** Where a thing says that it is at home: by its address, or by what it is called if that is a whole one. */
export const addressOf = ({ url, id }: { url?: unknown; id?: unknown }): string | null =>
  typeof url === 'string' && url ? url : typeof id === 'string' && /^https?:/i.test(id) ? id : null

/** Whether an address is of a site: its host, one under it or above it. */
export function sameSite(address: string, page: string): boolean {
  const host = (one: string) => URL.parse(one, page)?.hostname.replace(/^www\./, '')
  const [a, b] = [host(address), host(page)]
  return Boolean(a && b) && (a === b || a!.endsWith(`.${b}`) || b!.endsWith(`.${a}`))
}
