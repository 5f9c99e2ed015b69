import { asLocale, type Locale, localePath } from '#messages/locales.ts'

/** What can be shared with a picture and embedded: a claim, a figure, or a story by its timeline. */
export type Shared = { kind: 'claims' | 'figures' | 'stories'; id: string }
export type SharedAt = Shared & { locale: Locale }

/** Width and height that an embedded frame begins with, in pixels; it then grows with what it holds. */
export const frameSize: Record<Shared['kind'], readonly [width: number, height: number]> = {
  claims: [640, 340],
  figures: [720, 560],
  stories: [960, 560],
}

/** Its addresses under an origin, each in a language. */
export function addressesOf(origin: string, { kind, id, locale }: SharedAt) {
  const at = (path: string) => `${origin}${localePath(locale, path)}`
  const page = at(`/${kind}/${id}`)
  const frame = at(`/embed/${kind}/${id}${kind === 'stories' ? '/timeline' : ''}`)
  const oembed = (format: 'json' | 'xml') =>
    `${origin}/oembed?url=${encodeURIComponent(page)}&format=${format}`
  return { page, frame, picture: `${page}/image/png`, oembed }
}

const PATH =
  /^\/(?:(en|ar|he)\/)?(?:(claims|figures|stories)\/([0-9a-z]{12})|stories\/([0-9a-z]{12})\/timeline)\/?$/

/** What an address of ours is of; null for any other address, and for one that is none. */
export function sharedAt(origin: string, address: string): SharedAt | null {
  const url = URL.parse(address)
  if (!url || url.origin !== URL.parse(origin)?.origin || url.username || url.password) return null
  const [found, language = 'en', kind = 'stories', id, story] = PATH.exec(url.pathname) ?? []
  if (!found) return null
  return { kind: kind as Shared['kind'], id: (id ?? story)!, locale: asLocale(language) }
}
