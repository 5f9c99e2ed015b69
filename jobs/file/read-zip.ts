import { unzipSync } from 'fflate'
import { Refused } from '#domain/reading/file/came.ts'

export type ZipEntry = { name: string; size: number }
/** What a file may hold unpacked, all it is asked for together. */
const MOST_BYTES = 128 * 1024 * 1024
const MOST_ENTRIES = 20_000

/** What a zip says that it holds; nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const entries: ZipEntry[] = []
  unzip(bytes, ({ name, originalSize }) => {
    if (entries.length >= MOST_ENTRIES) throw new Refused('file.too large inside')
    entries.push({ name, size: originalSize })
    return false
  })
  return entries
}

/**
 * Some entries of a zip, unpacked. Each gets a buffer of the size that the zip says, so one that lies about its size
 * gives no more than it said; all together are counted before anything is unpacked.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  let total = 0
  for (const { name, size } of zipEntries(bytes)) if (wanted(name)) total += size
  if (total > MOST_BYTES) throw new Refused('file.too large inside')
  return unzip(bytes, ({ name }) => wanted(name))
}

function unzip(
  bytes: Uint8Array,
  filter: (file: { name: string; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof Refused) throw error
    // cut off, of a method that nobody writes, or no zip at all
    throw new Refused('file.broken', { format: 'ZIP' })
  }
}
