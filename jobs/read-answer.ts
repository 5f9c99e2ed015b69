import type { Captured } from '#data/report/two-captures.ts'
import { formatOf } from '#domain/reading/file/format.ts'
import { decode } from '#domain/reading/page/decode.ts'
import { storable } from '#domain/reading/storable.ts'
import type { Page } from '#domain/reading/types.ts'
import { MAX_TEXT } from '#domain/report/input.ts'
import type { FetchFault } from '#domain/report/look-faults.ts'
import { SnapshotStoreError } from '#outside/snapshot-store.ts'
import { readFileInWorker } from './file-in-worker.ts'
import type { World } from './world.ts'

type Got = { bytes: Uint8Array; contentType: string; url: string | null }

/** Reads what was fetched as it is read when a link is brought in: a page, a text, or a PDF told by its bytes. */
export async function readAnswer(
  { bytes, contentType, url }: Got,
  outside: Pick<World, 'read' | 'readFile'>,
): Promise<{ page: Page } | { fault: FetchFault }> {
  const page = await read()
  if (typeof page === 'string') return { fault: page }
  if (page.text.length > MAX_TEXT || page.text.includes('\u0000')) return { fault: 'reading' }
  return { page: storable(page) }

  async function read(): Promise<Page | FetchFault> {
    if (formatOf(bytes) === 'pdf') {
      const unpacked = await (outside.readFile ?? readFileInWorker)({ bytes })
      if ('page' in unpacked) return unpacked.page
      return 'refused' in unpacked ? 'pdf' : 'reading'
    }
    const got = await outside.read(
      /^text\/plain/i.test(contentType)
        ? { kind: 'text', text: decode(bytes) }
        : { kind: 'html', bytes, contentType, ...(url ? { url } : {}) },
    )
    return 'error' in got ? 'reading' : got.page
  }
}

/**
 * Reads the bytes that are kept of a snapshot, by the rules of today.
 * @returns null where they cannot be had from the store, or be read any more
 */
export async function readKept(
  { bytesHash, contentType, finalUrl }: Captured,
  outside: World,
): Promise<{ page: Page; bytes: Uint8Array; contentType: string } | null> {
  const bytes = await outside.store.get(bytesHash).catch((error: unknown) => {
    if (error instanceof SnapshotStoreError) return null
    throw error
  })
  if (!bytes) return null
  const read = await readAnswer({ bytes, contentType, url: finalUrl }, outside)
  return 'fault' in read ? null : { page: read.page, bytes, contentType }
}
