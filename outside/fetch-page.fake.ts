import type { FetchOutcome } from './fetch-outcome.ts'
import type { FetchOptions, FetchPage } from './fetch-page.ts'

/** An answer, or what makes one at each call (for pages that change). */
export type FakeAnswer = FetchOutcome | ((options: FetchOptions) => FetchOutcome)

/** A fetchPage that knows only the addresses given; any other stands for no host. `asked` lists every call. */
export function fakeFetchPage(pages: Record<string, FakeAnswer>): FetchPage & { asked: string[] } {
  const asked: string[] = []
  const fetchPage: FetchPage = async (url, options = {}) => {
    asked.push(url)
    const answer = pages[url] ?? {
      ok: false,
      reason: 'no such host',
      detail: `the fake does not know ${url}`,
    }
    return typeof answer === 'function' ? answer(options) : answer
  }
  return Object.assign(fetchPage, { asked })
}

/** A good answer with this HTML, for `fakeFetchPage`. */
export function fakePage(
  html: string,
  about: Partial<Extract<FetchOutcome, { ok: true }>> = {},
): FetchOutcome {
  return {
    ok: true,
    bytes: new TextEncoder().encode(html),
    finalUrl: 'https://news.example/story',
    redirects: [],
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    retrievedAt: new Date('2031-03-04T10:00:00Z'),
    ...about,
  }
}
