import { invalid, type Outcome } from '#domain/outcome.ts'
import type { ArchivePage, Came, Unpacked } from '#domain/reading/file/came.ts'
import { formatOf } from '#domain/reading/file/format.ts'
import { decode } from '#domain/reading/page/decode.ts'
import { storable } from '#domain/reading/storable.ts'
import type { Page } from '#domain/reading/types.ts'
import { isHeaderName, isHeaderValue } from '#domain/report/header-value.ts'
import { linkInput, MAX_BYTES, MAX_TEXT, pasteInput } from '#domain/report/input.ts'
import type { Redirect } from '#outside/fetch-outcome.ts'
import type { BroughtIn } from './bring-in.ts'
import { readFileInWorker } from './file-in-worker.ts'
import type { World } from './world.ts'

/** The bytes that are kept, how they were got, and what was read of them. */
export type Material = {
  bytes: Uint8Array
  contentType: string
  finalUrl: string | null
  redirects: Redirect[]
  /** null where this instance did not fetch it: what an archive says it was answered is the archive's word */
  status: number | null
  headers: Record<string, string>
  retrievedAt: Date
  page: Page
  came?: Came
  /** the archive that the bytes were taken out of, kept beside them */
  container?: Uint8Array
}
export type Gathered = Material | Outcome<never> | { choose: ArchivePage[] }

export const fieldOf = ({ way }: BroughtIn): string =>
  ({ paste: 'text', link: 'url' })[way as string] ?? 'file'

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  mail: 'message/rfc822',
  html: 'text/html',
  text: 'text/plain',
  archive: 'application/octet-stream',
} satisfies Record<Came['format'], string>

/** Gets what an editor brings in and reads it. What cannot be kept is answered with what to do. */
export async function gather(given: BroughtIn, outside: World): Promise<Gathered> {
  const plain = { finalUrl: null, redirects: [], status: null, headers: {}, retrievedAt: new Date() }
  if (given.way === 'paste') {
    const parsed = pasteInput.safeParse({ text: given.text })
    if (!parsed.success) return invalid('text', parsed.error.issues[0]?.message ?? 'required')
    const { text } = parsed.data
    const bytes = new TextEncoder().encode(text)
    const read = await outside.read({ kind: 'text', text, pageOnly: true })
    const contentType = 'text/plain; charset=utf-8'
    return withPage(given, { ...plain, bytes, contentType }, read)
  }
  if (given.way === 'link') {
    const parsed = linkInput.safeParse({ url: given.url })
    if (!parsed.success) return invalid('url', 'required')
    const url = /^https?:/i.test(parsed.data.url) ? parsed.data.url : `https://${parsed.data.url}`
    const fetched = await outside.fetchPage(url, { wanted: 'document' })
    if (!fetched.ok)
      return invalid(
        'url',
        `fetch.${fetched.reason}`,
        fetched.status ? { status: fetched.status } : undefined,
      )
    const contentType = fetched.headers['content-type'] ?? 'text/html'
    const { bytes, finalUrl } = fetched
    if (formatOf(bytes) === 'pdf')
      return fromFile(given, { ...fetched }, await (outside.readFile ?? readFileInWorker)({ bytes }))
    const read = /^text\/plain/i.test(contentType)
      ? await outside.read({ kind: 'text', text: decode(bytes), pageOnly: true })
      : await outside.read({
          kind: 'html',
          pageOnly: true,
          bytes,
          contentType,
          ...(finalUrl ? { url: finalUrl } : {}),
        })
    return withPage(given, { ...fetched, contentType }, read)
  }
  const { bytes } = given
  if (bytes.length === 0) return invalid('file', 'file.empty')
  if (bytes.length > MAX_BYTES) return invalid('file', 'file.too large')
  const format = given.way === 'mail' ? 'mail' : formatOf(bytes)
  if (format === 'html' || format === 'text') {
    const contentType = MEDIA[format]
    const read = await outside.read(
      format === 'html'
        ? { kind: 'html', pageOnly: true, bytes, contentType }
        : { kind: 'text', text: decode(bytes), pageOnly: true },
    )
    return withPage(given, { ...plain, bytes, contentType }, read)
  }
  const wanted = given.page ? { page: given.page } : {}
  const unpacked = await (outside.readFile ?? readFileInWorker)({
    bytes,
    ...wanted,
    ...(given.way === 'mail' ? { format: 'mail' as const } : {}),
  })
  return fromFile(given, { ...plain, bytes }, unpacked)
}

type Bare = Omit<Material, 'page' | 'contentType'>

function fromFile(given: BroughtIn, plain: Bare, unpacked: Unpacked | { error: string }): Gathered {
  const field = fieldOf(given)
  if ('error' in unpacked) return invalid(field, `reading.${unpacked.error}`)
  if ('refused' in unpacked) return invalid(field, unpacked.refused, unpacked.params)
  if ('choose' in unpacked) return unpacked
  const { page, came, archived } = unpacked
  if (!archived) return checked(given, { ...plain, contentType: MEDIA[came.format], page, came })
  const { bytes, contentType, url, headers } = archived
  const at = new Date(archived.retrievedAt)
  return checked(given, {
    ...plain,
    bytes,
    contentType: storable(contentType),
    finalUrl: new URL(url).href,
    headers: keptOf(headers),
    // as the archive says; where it says nothing, when it came in
    retrievedAt: Number.isNaN(at.getTime()) ? plain.retrievedAt : at,
    page,
    came,
    container: plain.bytes,
  })
}

/** A cookie that the archive was given is nobody's business; what is no value of a header is not kept as one. */
const keptOf = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      /^(?:set-cookie2?|authorization|cookie)$/.test(name) || !isHeaderName(name) || !isHeaderValue(value)
        ? []
        : [[name, value.slice(0, 2000)]],
    ),
  )

function withPage(
  given: BroughtIn,
  material: Omit<Material, 'page'>,
  read: Awaited<ReturnType<World['read']>>,
): Gathered {
  if ('error' in read) return invalid(fieldOf(given), `reading.${read.error}`)
  return checked(given, { ...material, page: read.page })
}

function checked(given: BroughtIn, material: Material): Gathered {
  const { page } = material
  const problem = (message: string) => invalid(fieldOf(given), message)
  if (page.kind !== 'article') return problem(`page.${page.kind}`)
  if (page.text.length > MAX_TEXT) return problem('textTooLong')
  if (page.text.includes('\u0000')) return problem('hasNul')
  const { came } = material
  return { ...material, page: storable(page), ...(came ? { came: storable(came) } : {}) }
}
