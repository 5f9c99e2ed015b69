/** What a page found out after its status was on the way, as the framework then tells the browser in markup of its own. */
export type Late = { status: 307 | 308; location: string } | { status: 404 } | null

/**
 * The framework answers 200 where a page that streams leads elsewhere or is missing, and leaves it to the browser: a
 * redirect comes a second late, and reloads a form that somebody has begun to fill. Our answers are whole before they are
 * sent, so they can say it as HTTP does. Only the framework's own elements count: no words in a page can make either,
 * for a "<" of theirs is written "&lt;".
 * @param html a whole document
 */
export function lateAnswer(html: string): Late {
  const [, wait, url] = REDIRECT.exec(html) ?? []
  if (url) return { status: wait === '0' ? 308 : 307, location: plain(url) }
  return MISSING.test(html) ? { status: 404 } : null
}

const REDIRECT =
  /<meta id="__next-page-redirect" http-equiv="refresh" content="([01]);url=(\/(?!\/)[!#-~]*)"\/>/
const MISSING = /<template data-dgst="NEXT_HTTP_ERROR_FALLBACK;404"/

const plain = (attribute: string): string =>
  attribute
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
