import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Of a page that everyone reads alike: browsers ask again each time and mostly hear that nothing changed; a shared cache
 * may answer for a second. What was withdrawn is not shown for longer than that.
 */
export const SHARED = 'public, max-age=0, s-maxage=1, must-revalidate'
const PERSONAL = 'private, no-store'

/** Addresses whose answers are somebody's own. */
const OWN = /^(?:\/(?:ar|he|en))?\/(?:desk|sign-in|join)(?:[/?#.]|$)/
/** A shared cache's header is cut before what common ones refuse. */
const TAGS_LENGTH = 8000

/**
 * Says how long an answer may be kept, and by whom, in one place: whatever sets a cookie or belongs to somebody is kept by
 * nobody. The framework says that a kept page is good for a year, for it would evict it itself; nobody else could.
 * @param tags of the page, so that a shared cache that can evict by tag may keep it for longer than it is told here
 */
export function sayHowLong(request: IncomingMessage, response: ServerResponse, tags: () => string[]): void {
  const url = request.url ?? ''
  if (url.startsWith('/_next/static/') && response.statusCode < 400) return
  const said = String(response.getHeader('cache-control') ?? '')
  const own = OWN.test(url) || response.hasHeader('set-cookie') || isMisnamed(request)
  // an address that no page answers: one document for all of them, which the framework would have nobody keep
  const nowhere = response.statusCode === 404 && response.getHeader('x-nextjs-cache') === 'HIT'
  // what nobody said anything about is not for a cache to guess at
  if (own || !said) response.setHeader('Cache-Control', PERSONAL)
  if (own || !(nowhere || /\bs-maxage=\d/.test(said))) return
  response.setHeader('Cache-Control', SHARED)
  const list = tagsOfAddress(url) ?? tags()
  const cut = list.join(',').slice(0, TAGS_LENGTH)
  if (list.length > 0 && cut.length < TAGS_LENGTH) response.setHeader('Cache-Tag', cut)
}

/** The tags of feeds and files, which are made anew from what was read for their page. */
function tagsOfAddress(url: string): string[] | null {
  const file =
    /^(?:\/(?:ar|he|en))?\/(?:embed\/)?(?:(stories|claims|sources|actors|figures)\/(\w+)|(checks))\/(?:timeline\/(?:as|packed|words)|timeline$|as|feed|image|statements)(?:\/|$)/.exec(
      url,
    )
  if (!file) return null
  const [, noun = '', id, list] = file
  const kinds: Record<string, string> = {
    stories: 'story',
    claims: 'claim',
    sources: 'source',
    actors: 'actor',
    figures: 'figure',
  }
  return list ? [list] : [`${kinds[noun]}:${id}`]
}

/**
 * The framework's own requests for parts of a page say so by a header and by `_rsc` in the address. One without the other
 * is made by hand: a shared cache that looks at the address alone would keep a page's parts as the page, or the reverse.
 */
function isMisnamed(request: IncomingMessage): boolean {
  const named = /[?&]_rsc=/.test(request.url ?? '')
  return named !== (request.headers.rsc !== undefined)
}
