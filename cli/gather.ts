import { readFile } from 'node:fs/promises'
import type { Io } from './io.ts'
import { UsageError } from './usage.ts'

/** All bytes of a file, or of standard input for `-`. @throws UsageError when the file cannot be read */
export async function gather(name: string, io: Io): Promise<Uint8Array> {
  if (name === '-') {
    const pieces: Buffer[] = []
    for await (const piece of io.stdin) pieces.push(Buffer.from(piece))
    return Buffer.concat(pieces)
  }
  try {
    return await readFile(name)
  } catch (cause) {
    throw new UsageError(`cannot read ${name}: ${(cause as Error).message}`, { cause })
  }
}
