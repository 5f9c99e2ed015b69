import type { Viewer } from '#domain/access/viewer.ts'
import { bringIn } from '#jobs/bring-in.ts'
import { readFile } from '#jobs/file/read-file.ts'
import { fileReport } from '#jobs/file-report.ts'
import type { Looking } from '#jobs/look-again.ts'
import { readOne } from '#jobs/read-one.ts'
import type { World } from '#jobs/world.ts'
import type { FetchedPage, FetchOutcome, FetchRefusal } from '#outside/fetch-outcome.ts'
import { fakePage } from '#outside/fetch-page.fake.ts'
import { memoryStore } from '#outside/snapshot-store.fake.ts'
import { must } from './small.fixture.ts'

type Answer =
  | { html: string; etag?: string; finalUrl?: string }
  | { pdf: Uint8Array }
  | Omit<FetchRefusal, 'ok' | 'detail'>

/** A web of pages that tests change, no two of the same bytes, read without a process of its own; every request is told, and how many ran at once at a host. */
export function changingWeb() {
  const pages = new Map<string, Answer>()
  const asked: string[] = []
  const busy = new Map<string, number>()
  const web = { pages, asked, most: 0, put: (url: string, answer: Answer) => void pages.set(url, answer) }
  const fetchPage: World['fetchPage'] = async (url, options = {}): Promise<FetchOutcome> => {
    asked.push(url)
    const { host } = new URL(url)
    busy.set(host, (busy.get(host) ?? 0) + 1)
    web.most = Math.max(web.most, busy.get(host)!)
    await new Promise((resolve) => setTimeout(resolve, 5))
    busy.set(host, busy.get(host)! - 1)
    const answer = pages.get(url) ?? { reason: 'not found', status: 404 }
    if ('reason' in answer) return { ok: false, detail: answer.reason, ...answer }
    if ('pdf' in answer)
      return options.wanted === 'document'
        ? fakePage('', {
            bytes: answer.pdf,
            finalUrl: url,
            headers: { 'content-type': 'application/pdf' },
            retrievedAt: now,
          })
        : { ok: false, reason: 'not a page', detail: 'application/pdf' }
    const { html, etag, finalUrl = url } = answer
    if (etag && options.known?.etag === etag)
      return { ok: false, reason: 'not changed', detail: '304', status: 304 }
    const headers: FetchedPage['headers'] = {
      'content-type': 'text/html; charset=utf-8',
      ...(etag ? { etag } : {}),
    }
    return {
      ...{
        ok: true,
        bytes: new TextEncoder().encode(`${html}\n<!-- ${url} -->`),
        finalUrl,
        redirects: [],
        status: 200,
        headers,
      },
      retrievedAt: options.now?.() ?? now,
    }
  }
  const outside: World = { fetchPage, store: memoryStore(), readFile, read: async (input) => readOne(input) }
  let now = new Date('2026-11-01T10:00:00Z')
  const how: Looking = {
    outside,
    clock: { now: () => now },
    delay: 0,
    homepage: 'https://desk.example',
  }
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  return Object.assign(web, { how, outside, later })
}

/** A page with this headline and these paragraphs; `noise` is what stands round it. */
export const pageOf = (headline: string, paragraphs: string[], noise = ''): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><nav>${noise}</nav><article><h1>${headline}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`

/** A report brought in from its address and filed. */
export async function filedFrom(
  viewer: Viewer,
  web: ReturnType<typeof changingWeb>,
  url: string,
  source = `Paper of ${new URL(url).host}`,
): Promise<string> {
  const brought = must(await bringIn(viewer, { way: 'link', url }, web.outside))
  if (!('unfiled' in brought)) return (brought as { report: string }).report
  const filing = {
    unfiled: brought.unfiled,
    source: { name: source, kind: 'news outlet', domain: null },
    title: `Report at ${url}`,
    byline: [],
    language: 'en',
    kind: 'article',
    url,
    publishedAt: '2026-11-01T09:50:00Z',
    publishedPrecision: 'instant',
  }
  return must(await fileReport(viewer, filing, web.outside)).report
}
