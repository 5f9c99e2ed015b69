import { scan } from '../reading/page/html/scan.ts'

/** One feed of a list. */
export type Outline = { url: string; title: string | null; homepage: string | null }

/** Feeds of one list, at most. */
export const MOST_OUTLINES = 2000

/** Characters of the longest address that is followed; addresses are ASCII here. */
const LONGEST = 2000

/** What a list names that cannot be followed, so many at most. */
const MOST_BROKEN = 100

/** `broken`: titles and addresses of what is no address of the web; `left`: feeds above the most that are taken. */
export type Opml = { feeds: Outline[]; broken: string[]; left: number }

/** The feeds that an OPML list names, each address once; folders are passed through. Never throws, linear. */
export function readOpml(text: string): Opml {
  const found = new Map<string, Outline>()
  const broken: string[] = []
  let left = 0
  const page = (value: string | undefined) => {
    const url = URL.parse(value?.trim() ?? '')
    return url && /^https?:$/.test(url.protocol) && url.href.length <= LONGEST ? url.href : null
  }
  const open = (tag: string, attrs: Record<string, string>) => {
    if (tag !== 'outline') return
    const url = page(attrs.xmlurl)
    const title = kept(attrs.title ?? attrs.text ?? '')
    if (!url) {
      const given = kept(attrs.xmlurl ?? '')
      if (given && broken.length < MOST_BROKEN) broken.push(title ? `${title}: ${given}` : given)
      return
    }
    if (found.has(url)) return
    if (found.size >= MOST_OUTLINES) return void left++
    found.set(url, { url, title, homepage: page(attrs.htmlurl) })
  }
  scan(text, { open, text: () => undefined, close: () => undefined }, true)
  return { feeds: [...found.values()], broken, left }
}

/** Text that a database holds. */
const kept = (text: string): string | null =>
  text.replaceAll('\u0000', '').trim().slice(0, 300).toWellFormed() || null

/** A list of feeds as OPML 2.0, by source. */
export function writeOpml(title: string, feeds: (Outline & { source: string | null })[]): string {
  const line = ({ url, title, homepage }: Outline) =>
    `<outline type="rss" text="${escaped(title ?? url)}" title="${escaped(title ?? url)}" xmlUrl="${escaped(url)}"${homepage ? ` htmlUrl="${escaped(homepage)}"` : ''}/>`
  const sources = Map.groupBy(feeds, ({ source }) => source ?? '')
  const body = [...sources].map(([source, list]) =>
    source
      ? `    <outline text="${escaped(source)}">\n${list.map((feed) => `      ${line(feed)}\n`).join('')}    </outline>\n`
      : list.map((feed) => `    ${line(feed)}\n`).join(''),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>${escaped(title)}</title></head>\n  <body>\n${body.join('')}  </body>\n</opml>\n`
}

/** Text that may stand in an attribute; what XML 1.0 cannot hold is left out. */
const escaped = (text: string): string =>
  [...text]
    .filter((letter) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(letter))
    .join('')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/\s+/g, ' ')
