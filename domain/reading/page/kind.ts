import type { PageKind } from '../types.ts'
import { isTitleOf, mostlySaysToReader, saysToReader } from './asking.ts'
import type { Facts } from './facts.ts'
import { isPaywalled } from './paywall.ts'
import { NOT_FOUND } from './words/not-found.ts'
import { COOKIE_WALL, LOGIN_WALL } from './words/walls.ts'

const SHORT = 500
const TINY = 80

/** What a page shows beside its text: all of it, and the lines at the text, between headline and what follows the text. */
export type Shown = { all: string; at: readonly string[]; title: string | null }

/**
 * What a page turned out to be: an article only when there is text of an article. Every site shows doors, offers and
 * banners round its articles, short ones too: what makes a wall is said at the text, to whoever reads it.
 */
export function kindOf(text: string, shown: Shown, facts: Facts, url: string | undefined): PageKind {
  const length = text.length
  const about = shown.all.slice(0, 6000)
  if (length < SHORT * 3 && isAbout(text, shown.title, COOKIE_WALL)) return 'cookie wall'
  if (facts.jsonLd.free === false && length < SHORT * 2) return 'paywall'
  if (length < SHORT * 3 && isPaywalled(text, shown.at)) return 'paywall'
  if (facts.passwordFields > 0 && length < SHORT && LOGIN_WALL.test(about)) {
    if (length < TINY || mostlySaysToReader(text, LOGIN_WALL, 0.3)) return 'login wall'
  }
  if (isStart(url) && (facts.links > 30 || length < SHORT)) return 'start page'
  const isArticle = facts.jsonLd.published !== null || facts.meta.get('og:type')?.[0] === 'article'
  if (!isArticle && length < SHORT && facts.links > 60 && facts.articles > 4) return 'start page'
  if (
    length < TINY &&
    about.split('\n').some((line) => line !== shown.title && saysToReader(line, COOKIE_WALL))
  )
    return 'cookie wall'
  if (!isArticle && length < SHORT && isAbout(text, shown.title, NOT_FOUND)) return 'empty'
  if ((text.slice(0, 2000).match(/[\p{L}\p{M}]/gu)?.length ?? 0) < Math.min(length, 2000) * 0.3)
    return 'empty'
  return length < TINY && !(isArticle && length > 20) ? 'empty' : 'article'
}

/** Whether a page speaks of nothing else: most of its text says so to its reader, or its title and some of its text. */
const isAbout = (text: string, title: string | null, cue: RegExp): boolean =>
  mostlySaysToReader(text, cue, 0.5) || (isTitleOf(title, cue) && cue.test(text))

function isStart(url: string | undefined): boolean {
  if (!url || !URL.canParse(url)) return false
  const { pathname, search } = new URL(url)
  return search === '' && /^\/(?:(?:index|home|default)(?:\.\w+)?|[a-z]{2})?\/?$/i.test(pathname)
}
