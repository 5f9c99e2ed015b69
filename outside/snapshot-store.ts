import { hash as digest, randomUUID } from 'node:crypto'
import * as fs from 'node:fs/promises'
import path from 'node:path'

/** Keeps bytes under their own SHA-256 (lower-case hex) and gives them back only while they still match it. */
export type SnapshotStore = {
  /** Keeps the bytes; keeping the same bytes again changes nothing. Throws SnapshotStoreError. */
  put(bytes: Uint8Array): Promise<{ hash: string; size: number }>
  /** The bytes, or null when there are none. Throws SnapshotStoreError 'damaged' when they no longer match. */
  get(hash: string): Promise<Uint8Array | null>
  has(hash: string): Promise<boolean>
}

export type SnapshotStoreReason = 'disk full' | 'not writable' | 'damaged'

/** Why bytes could not be kept or given back; `reason` is a stable key for the interface. */
export class SnapshotStoreError extends Error {
  readonly reason: SnapshotStoreReason

  constructor(reason: SnapshotStoreReason, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'SnapshotStoreError'
    this.reason = reason
  }
}

export const hashOf = (bytes: Uint8Array): string => digest('sha256', bytes, 'hex')
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** The file calls that the store makes; tests put a full disk here. */
export type Files = Pick<typeof fs, 'mkdir' | 'open' | 'rename' | 'readFile' | 'stat' | 'rm' | 'readdir'>

const forgottenMilliseconds = 3_600_000

/**
 * A store in a folder, two levels deep. Bytes are written beside, flushed, then renamed into place, so that a kill or a
 * full disk leaves either all of them or none (promises K1, K4).
 */
export function diskStore(folder: string, files: Files = fs): SnapshotStore {
  const root = path.resolve(folder)
  const beside = path.join(root, 'unfinished')
  const place = (hash: string) => path.join(root, hash.slice(0, 2), hash.slice(2, 4), hash)

  const read = async (hash: string): Promise<Uint8Array | null> => {
    try {
      return new Uint8Array(await files.readFile(place(hash)))
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  }

  const write = async (bytes: Uint8Array, hash: string) => {
    await files.mkdir(path.dirname(place(hash)), { recursive: true })
    await files.mkdir(beside, { recursive: true })
    const unfinished = path.join(beside, `${hash}.${randomUUID()}`)
    try {
      await flush(files, unfinished, bytes)
      await files.rename(unfinished, place(hash))
    } finally {
      await files.rm(unfinished, { force: true })
    }
    for (let level = path.dirname(place(hash)); level.startsWith(root); level = path.dirname(level)) {
      await flush(files, level)
    }
  }

  let swept: Promise<void> | undefined
  return {
    async put(bytes) {
      const hash = hashOf(bytes)
      try {
        swept ??= sweep(files, beside)
        await swept
        const there = await read(hash)
        // bytes that no longer match their hash are written anew: these ones do
        if (!there || hashOf(there) !== hash) await write(bytes, hash)
      } catch (error) {
        throw asStoreError(error)
      }
      return { hash, size: bytes.length }
    },
    async get(hash) {
      if (!isHash(hash)) return null
      const bytes = await read(hash)
      if (bytes && hashOf(bytes) !== hash)
        throw new SnapshotStoreError('damaged', `bytes of ${hash} do not match it`)
      return bytes
    },
    async has(hash) {
      if (!isHash(hash)) return false
      return files.stat(place(hash)).then(
        (found) => found.isFile(),
        (error) => {
          if (codeOf(error) === 'ENOENT') return false
          throw error
        },
      )
    },
  }
}

/** Writes a new file, or opens a folder, and waits until the disk has it. */
async function flush(files: Files, where: string, bytes?: Uint8Array) {
  const file = await files.open(where, bytes ? 'wx' : 'r', 0o444)
  try {
    if (bytes) await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Removes what a killed process left unfinished an hour ago or more. */
async function sweep(files: Files, beside: string) {
  const names = await files.readdir(beside).catch(() => [])
  for (const name of names) {
    const found = await files.stat(path.join(beside, name)).catch(() => null)
    if (found && Date.now() - found.mtimeMs > forgottenMilliseconds)
      await files.rm(path.join(beside, name), { force: true })
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

function asStoreError(error: unknown): unknown {
  const code = codeOf(error)
  const detail = error instanceof Error ? error.message : String(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new SnapshotStoreError('disk full', detail, { cause: error })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new SnapshotStoreError('not writable', detail, { cause: error })
  }
  return error
}
