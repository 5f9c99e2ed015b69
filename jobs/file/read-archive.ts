import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { type Archived, type ArchivePage, Refused } from '#domain/reading/file/came.ts'
import { httpAnswer, warcRecords } from '#domain/reading/file/warc.ts'
import { decodeEntities } from '#domain/reading/page/html/entities.ts'
import { collapse } from '#domain/reading/page/html/node.ts'
import { MAX_BYTES } from '#domain/report/input.ts'
import { unpack } from './read-zip.ts'

/** What all records of an archive may weigh, unpacked. */
const MOST_BYTES = 128 * 1024 * 1024
const MOST_SHOWN = 200
type Found = Archived & { title: string | null }
export type Chosen = { archived: Archived; by: string | null } | { choose: ArchivePage[] }

/** A WARC file, or one packed with gzip. @param wanted address of the page to take where there are several */
export function readWarc(bytes: Uint8Array, wanted: string | undefined): Chosen {
  const { pages, by } = pagesOf([bytes])
  return choose(pages, wanted, by)
}

/** A WACZ file: WARC files and a list of the pages that somebody visited (specs.webrecorder.net/wacz). */
export function readWacz(bytes: Uint8Array, wanted: string | undefined): Chosen {
  const parts = unpack(bytes, (name) =>
    /^(?:archive\/.+\.warc(?:\.gz)?|pages\/[^/]+\.jsonl|datapackage\.json)$/.test(name),
  )
  const warcs = Object.entries(parts).flatMap(([name, part]) => (name.startsWith('archive/') ? [part] : []))
  if (warcs.length === 0) throw new Refused('archive.no page')
  const { pages, by } = pagesOf(warcs)
  const visited = new Map(visitedOf(parts).map((page) => [page.url, page]))
  const those = pages.filter(({ url }) => visited.has(url))
  const titled = (those.length > 0 ? those : pages).map((page) => ({
    ...page,
    title: visited.get(page.url)?.title ?? page.title,
  }))
  return choose(titled, wanted, by)
}

function choose(pages: Found[], wanted: string | undefined, by: string | null): Chosen {
  // the same page captured twice in one archive: the later capture
  const byUrl = new Map(
    pages.toSorted((a, b) => (a.retrievedAt < b.retrievedAt ? -1 : 1)).map((page) => [page.url, page]),
  )
  const [only] = byUrl.values()
  if (!only) throw new Refused('archive.no page')
  const one = wanted === undefined ? (byUrl.size === 1 ? only : undefined) : byUrl.get(wanted)
  if (wanted !== undefined && !one) throw new Refused('archive.no such page')
  if (!one)
    return {
      choose: [...byUrl.values()]
        .slice(0, MOST_SHOWN)
        .map(({ url, title, retrievedAt }) => ({ url, title, at: retrievedAt })),
    }
  const { title: _, ...archived } = one
  return { archived: { ...archived, bytes: decoded(archived) }, by }
}

/** The answers that are pages to read: found, and HTML, text or PDF. */
function pagesOf(files: Uint8Array[]): { pages: Found[]; by: string | null } {
  const pages: Found[] = []
  let by: string | null = null
  let left = MOST_BYTES
  for (const file of files) {
    const bytes = file[0] === 0x1f ? gunzip(file, left) : file
    left -= bytes.length
    if (left < 0) throw new Refused('file.too large inside')
    for (const { type, url, at, block } of warcRecords(bytes)) {
      if (type === 'warcinfo')
        by ??=
          /^software:\s*(.+)$/im.exec(new TextDecoder().decode(block.subarray(0, 4096)))?.[1]?.trim() ?? null
      const answer = type === 'response' ? httpAnswer(block) : null
      const contentType = answer?.headers['content-type'] ?? ''
      if (answer?.status !== 200 || !URL.canParse(url) || !/^https?:/i.test(url)) continue
      if (!/^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)\b/i.test(contentType))
        continue
      if (/^text\/plain/i.test(contentType) && new URL(url).pathname === '/robots.txt') continue
      const { status, headers, body } = answer
      pages.push({ url, status, headers, contentType, bytes: body, retrievedAt: at, title: titleOf(body) })
    }
  }
  return { pages, by }
}

/** The title that a page's head gives it, where that stands in plain sight. */
function titleOf(body: Uint8Array): string | null {
  const title = /<title[^>]*>([^<]{1,300})/i.exec(new TextDecoder().decode(body.subarray(0, 16_384)))?.[1]
  return title ? collapse(decodeEntities(title)) : null
}

function gunzip(file: Uint8Array, most: number): Uint8Array {
  try {
    // every record is packed by itself, one after the other: all of them are unpacked
    return gunzipSync(file, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const tooLarge =
      error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw tooLarge ? new Refused('file.too large inside') : new Refused('file.broken', { format: 'WARC' })
  }
}

/** The body without the coding that it was sent in, as a page fetched by us is kept. */
function decoded({ bytes, headers }: Archived): Uint8Array {
  const coding = headers['content-encoding']?.trim().toLowerCase()
  const options = { maxOutputLength: MAX_BYTES }
  const by = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[
    coding ?? ''
  ]
  if (!by) return bytes
  try {
    return by(bytes, options)
  } catch (error) {
    if (error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refused('file.too large inside')
    return bytes // stored decoded with the header left as it was: many tools do
  }
}

function visitedOf(parts: Record<string, Uint8Array>): ArchivePage[] {
  const lists = Object.entries(parts).filter(([name]) => name === 'pages/pages.jsonl')
  return lists.flatMap(([, bytes]) =>
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .flatMap((line) => {
        const row = parsed(line)
        if (typeof row?.url !== 'string') return []
        return [
          { url: row.url, title: typeof row.title === 'string' ? row.title.slice(0, 300) : null, at: null },
        ]
      }),
  )
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const row: unknown = JSON.parse(line)
    return row && typeof row === 'object' ? (row as Record<string, unknown>) : null
  } catch {
    return null // an empty last line, or a list that was cut off
  }
}
