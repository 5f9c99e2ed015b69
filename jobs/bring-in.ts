import { createHash } from 'node:crypto'
import { type Capture, keepUnfiled } from '#data/report/unfiled.ts'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, invalid, type Outcome, ok } from '#domain/outcome.ts'
import { decode } from '#domain/reading/page/decode.ts'
import type { Page } from '#domain/reading/types.ts'
import { looksBinary } from '#domain/report/binary.ts'
import { linkInput, MAX_BYTES, MAX_TEXT, pasteInput } from '#domain/report/input.ts'
import type { Redirect } from '#outside/fetch-outcome.ts'
import { log } from '#outside/log.ts'
import { SnapshotStoreError } from '#outside/snapshot-store.ts'
import { type World, world } from './world.ts'

/** The ways in: pasted text, an uploaded file, a link. */
export type BroughtIn =
  | { way: 'paste'; text: string }
  | { way: 'file'; name: string; type: string; bytes: Uint8Array }
  | { way: 'link'; url: string }
export type BringInAnswer = Outcome<{ unfiled: string } | { report: string }>

type Material = {
  bytes: Uint8Array
  contentType: string
  finalUrl: string | null
  redirects: Redirect[]
  status: number | null
  headers: Record<string, string>
  retrievedAt: Date
}

/** What was captured and read, and is kept nowhere yet. */
export type Captured = { capture: Capture; page: Page; bytes: Uint8Array }

/**
 * Captures what an editor brings in and reads it: bytes into the store, what was read of them waiting to be corrected
 * and filed. Bytes that are on record already answer with their report. Problems name what to do.
 */
export async function bringIn(
  viewer: Viewer,
  given: BroughtIn,
  outside: World = world(),
): Promise<BringInAnswer> {
  if (!may(viewer, 'report.write')) return forbidden
  const read = await capture(given, outside)
  return read.kind === 'ok' ? keep(viewer, read.value, fieldOf(given), outside) : read
}

/** Captures and reads, and keeps nothing. */
export async function capture(given: BroughtIn, outside: World): Promise<Outcome<Captured>> {
  const material = await materialOf(given, outside)
  if ('kind' in material) return material
  const page = await pageOf(given, material, outside)
  if ('message' in page) return invalid(fieldOf(given), page.message)
  const { bytes, contentType, finalUrl, redirects, status, headers, retrievedAt } = material
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  const proof = { way: given.way, bytesHash, size: bytes.length, contentType, finalUrl, redirects, status }
  return ok({ capture: { ...proof, headers, retrievedAt }, page, bytes })
}

/** Keeps what was captured: its bytes in the store, then what waits to be filed. @param field names it in problems */
export async function keep(
  viewer: Viewer,
  { capture, page, bytes }: Captured,
  field: string,
  outside: World,
): Promise<BringInAnswer> {
  try {
    await outside.store.put(bytes)
  } catch (error) {
    if (error instanceof SnapshotStoreError) return invalid(field, `store.${error.reason}`)
    throw error
  }
  const kept = await keepUnfiled(viewer, capture, page)
  // The same bytes twice give one report and this line (invariant 6).
  if (kept.kind === 'ok' && 'report' in kept.value) {
    const { bytesHash, way } = capture
    log.info({ report: kept.value.report, bytesHash, way }, 'already on record')
  }
  return kept
}

const fieldOf = (given: BroughtIn): string => ({ paste: 'text', file: 'file', link: 'url' })[given.way]

async function materialOf(given: BroughtIn, outside: World): Promise<Material | Outcome<never>> {
  const plain = { finalUrl: null, redirects: [], status: null, headers: {}, retrievedAt: new Date() }
  if (given.way === 'paste') {
    const parsed = pasteInput.safeParse({ text: given.text })
    if (!parsed.success) return invalid('text', parsed.error.issues[0]?.message ?? 'required')
    return {
      ...plain,
      bytes: new TextEncoder().encode(parsed.data.text),
      contentType: 'text/plain; charset=utf-8',
    }
  }
  if (given.way === 'file') {
    if (given.bytes.length === 0) return invalid('file', 'file.empty')
    if (given.bytes.length > MAX_BYTES) return invalid('file', 'file.too large')
    if (looksBinary(given.bytes)) return invalid('file', 'file.binary')
    return {
      ...plain,
      bytes: given.bytes,
      contentType: isHtml(given.name, given.type, given.bytes) ? 'text/html' : 'text/plain',
    }
  }
  const parsed = linkInput.safeParse({ url: given.url })
  if (!parsed.success) return invalid('url', 'required')
  const fetched = await outside.fetchPage(
    /^https?:/i.test(parsed.data.url) ? parsed.data.url : `https://${parsed.data.url}`,
  )
  if (!fetched.ok)
    return invalid('url', `fetch.${fetched.reason}`, fetched.status ? { status: fetched.status } : undefined)
  return { ...fetched, contentType: fetched.headers['content-type'] ?? 'text/html' }
}

const isHtml = (name: string, type: string, bytes: Uint8Array): boolean =>
  /html/i.test(type) ||
  /\.(x?html?)$/i.test(name) ||
  /^\s*<(!doctype|html|head|body|article)/i.test(new TextDecoder().decode(bytes.subarray(0, 512)))

async function pageOf(
  given: BroughtIn,
  material: Material,
  outside: World,
): Promise<Page | { message: string }> {
  const html =
    given.way === 'link' ? !/^text\/plain/i.test(material.contentType) : material.contentType === 'text/html'
  const read = await outside.read(
    html
      ? {
          kind: 'html',
          bytes: material.bytes,
          contentType: material.contentType,
          ...(material.finalUrl ? { url: material.finalUrl } : {}),
        }
      : { kind: 'text', text: given.way === 'paste' ? given.text : decode(material.bytes) },
  )
  if ('error' in read) return { message: `reading.${read.error}` }
  if (read.page.kind !== 'article') return { message: `page.${read.page.kind}` }
  if (read.page.text.length > MAX_TEXT) return { message: 'textTooLong' }
  return read.page.text.includes('\u0000') ? { message: 'hasNul' } : read.page
}
