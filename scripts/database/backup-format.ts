import { createHash, type Hash } from 'node:crypto'
import fs from 'node:fs'
import { createGunzip } from 'node:zlib'

/** The number of the format; a file of another number is refused. */
export const VERSION = 1

/**
 * A backup is gzipped text, a JSON value a line: what it is; then parts, each with a line before and a line after it and
 * its rows between, which begin with a space; and a last line, without which the file was cut short.
 */
export type Head = { onrecord: 'backup'; version: number; migration: string; at: string }
export type PartEnd = { end: string; rows: number; sha256: string }
export type Last = { whole: true; parts: number; sha256: string }

/** Why a file is not taken, said to a person. */
export class RefusedBackup extends Error {
  override name = 'RefusedBackup'
}

/** The hash of the whole: of the hashes of its parts, in their order. */
export class PartsHash {
  private readonly hash: Hash = createHash('sha256')
  parts = 0
  add({ end, rows, sha256 }: PartEnd): void {
    this.parts++
    this.hash.update(`${end} ${rows} ${sha256}\n`)
  }
  digest = (): string => this.hash.digest('hex')
}

/** The lines of a backup. @throws RefusedBackup when it is empty, no backup, or cut short */
export async function* linesOf(file: string): AsyncGenerator<string> {
  if (fs.statSync(file).size === 0) throw new RefusedBackup(`${file} is empty`)
  const stream = fs.createReadStream(file).pipe(createGunzip())
  let rest: Buffer[] = []
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)]).toString('utf8')
        rest = []
        from = at + 1
      }
      if (from < chunk.length) rest.push(chunk.subarray(from))
    }
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === 'Z_BUF_ERROR') throw new RefusedBackup(`${file} is cut short`)
    if (code?.startsWith('Z_')) throw new RefusedBackup(`${file} is no backup, or is damaged`)
    throw error
  }
  if (rest.length > 0) throw new RefusedBackup(`${file} is cut short`)
}

/** Reads the first line. @throws RefusedBackup when this OnRecord cannot take it */
export function headOf(line: string | undefined, file: string, migration: string): Head {
  const head = parsed(line) as Partial<Head> | null
  if (head?.onrecord !== 'backup') throw new RefusedBackup(`${file} is no backup of OnRecord`)
  if (head.version !== VERSION)
    throw new RefusedBackup(
      `${file} has version ${head.version} of the format; this OnRecord reads ${VERSION}`,
    )
  const { migration: madeAt = '' } = head
  if (madeAt !== migration)
    throw new RefusedBackup(
      `${file} was made at ${madeAt} and this OnRecord is at ${migration}: ${
        // migrations are numbered, so that their names stand in their order
        madeAt > migration
          ? 'it is newer. Update this OnRecord first'
          : 'restore it with the OnRecord that made it, then update'
      }`,
    )
  return head as Head
}

export function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '')
  } catch {
    return null
  }
}
