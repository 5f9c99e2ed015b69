import { type Came, Refused, type Unpacked } from '#domain/reading/file/came.ts'
import { formatOf } from '#domain/reading/file/format.ts'
import { decode } from '#domain/reading/page/decode.ts'
import { readPage, readPlainText } from '#domain/reading/page/read-page.ts'
import type { Page } from '#domain/reading/types.ts'
import type { Chosen } from './read-archive.ts'
import { zipEntries } from './read-zip.ts'

/** @param page address of the page to take out of an archive of several */
export type FileInput = {
  bytes: Uint8Array
  page?: string
  url?: string
  contentType?: string
  /** where the way it came by says what it is */
  format?: 'mail'
}

/**
 * Reads a file of any kind, told by its bytes. What cannot be read is refused with what to do. Each reader is loaded when a
 * file of its kind comes.
 */
export async function readFile(input: FileInput): Promise<Unpacked> {
  const { bytes, page, url, contentType } = input
  try {
    const format = input.format ?? formatOf(bytes)
    if (format === 'html')
      return came(
        readPage(bytes, { ...(url ? { url } : {}), ...(contentType ? { contentType } : {}) }),
        'html',
      )
    if (format === 'text') return came(readPlainText(decode(bytes, contentType)), 'text')
    if (format === 'pdf') return await (await import('./read-pdf.ts')).readPdf(bytes)
    if (format === 'mail') return await (await import('./read-mail.ts')).readMail(bytes)
    if (format === 'warc' || format === 'gzip')
      return await archived((await import('./read-archive.ts')).readWarc(bytes, page))
    if (format === 'zip') return await readZipped(bytes, page)
    if (format === 'older office')
      throw new Refused(isLockedOffice(bytes) ? 'docx.locked' : 'file.older office')
    throw new Refused(format === 'picture' ? 'file.picture' : 'file.binary')
  } catch (error) {
    if (error instanceof Refused)
      return { refused: error.message, ...(error.params ? { params: error.params } : {}) }
    throw error
  }
}

async function readZipped(bytes: Uint8Array, page: string | undefined): Promise<Unpacked> {
  const names = new Set(zipEntries(bytes).map(({ name }) => name))
  if (names.has('word/document.xml')) return await (await import('./read-docx.ts')).readDocx(bytes)
  if (names.has('datapackage.json') || [...names].some((name) => /^archive\/.+\.warc/.test(name)))
    return archived((await import('./read-archive.ts')).readWacz(bytes, page))
  throw new Refused('file.zip')
}

/** The page of an archive is read as if it had been fetched, from where the archive got it. */
async function archived(chosen: Chosen): Promise<Unpacked> {
  if ('choose' in chosen) return chosen
  const { archived: one, by } = chosen
  const inner = await readFile({ bytes: one.bytes, url: one.url, contentType: one.contentType })
  if (!('page' in inner)) return inner
  const facts: Came['facts'] = [
    { name: 'archive page', value: one.url },
    ...(by ? [{ name: 'archived by' as const, value: by.slice(0, 300) }] : []),
    ...inner.came.facts,
  ]
  return { page: inner.page, came: { ...inner.came, format: 'archive', facts }, archived: one }
}

const came = (page: Page, format: Came['format']): Unpacked => ({
  page,
  came: { format, facts: [], attachments: [] },
})

/** A newer document with a password is packed like an older one, with a part of this name in UTF-16. */
function isLockedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
