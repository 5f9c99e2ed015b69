import type { PageKind } from '../types.ts'
import type { Facts } from './facts.ts'
import { COOKIE_WALL, LOGIN_WALL, PAYWALL } from './words/walls.ts'

const SHORT = 500
const TINY = 80

/** What a page turned out to be: an article only when there is text of an article. */
export function kindOf(text: string, shown: string, facts: Facts, url: string | undefined): PageKind {
  const length = text.length
  const about = shown.slice(0, 6000)
  if (length < SHORT * 2 && COOKIE_WALL.test(about) && length < TINY * 4) return 'cookie wall'
  if (facts.passwordFields > 0 && length < SHORT && LOGIN_WALL.test(about)) return 'login wall'
  if ((facts.jsonLd.free === false && length < SHORT * 2) || (length < SHORT * 3 && PAYWALL.test(shown)))
    return 'paywall'
  if (isStart(url) && (facts.links > 30 || length < SHORT)) return 'start page'
  const isArticle = facts.jsonLd.published !== null || facts.meta.get('og:type')?.[0] === 'article'
  if (!isArticle && length < SHORT && facts.links > 60 && facts.articles > 4) return 'start page'
  if (length < TINY && COOKIE_WALL.test(about)) return 'cookie wall'
  if ((text.slice(0, 2000).match(/[\p{L}\p{M}]/gu)?.length ?? 0) < Math.min(length, 2000) * 0.3)
    return 'empty'
  return length < TINY && !(isArticle && length > 20) ? 'empty' : 'article'
}

function isStart(url: string | undefined): boolean {
  if (!url || !URL.canParse(url)) return false
  const { pathname, search } = new URL(url)
  return search === '' && /^\/(?:(?:index|home|default)(?:\.\w+)?|[a-z]{2})?\/?$/i.test(pathname)
}
