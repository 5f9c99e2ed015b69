import type { Readable } from 'node:stream'

const NEWLINE = 0x0a

/** Bytes of one line at most; the rest of a longer one is skipped so that memory stays bounded. */
export const LONGEST_LINE = 256 * 1024 * 1024

/** One line as bytes, or null for a line longer than `LONGEST_LINE`. `last` is true where a chunk ends. */
export type Line = { bytes: Buffer | null; last: boolean }

/**
 * Splits a byte stream at line feeds. Splitting bytes, not text, keeps characters whole that a chunk cuts,
 * and keeps a line of tens of megabytes linear: its pieces are joined once.
 */
export async function* lines(stream: Readable, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let pieces: Buffer[] = []
  let size = 0
  const take = (piece: Buffer) => {
    size += piece.length
    if (size > longest) pieces = []
    else pieces.push(piece)
  }
  const line = (last: boolean): Line => {
    const bytes = size > longest ? null : pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
    pieces = []
    size = 0
    return { bytes, last }
  }
  for await (const part of stream) {
    const chunk: Buffer = typeof part === 'string' ? Buffer.from(part) : part
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end))
      start = end + 1
      yield line(start === chunk.length || chunk.indexOf(NEWLINE, start) < 0)
    }
    if (start < chunk.length) take(chunk.subarray(start))
  }
  if (size > 0) yield line(true)
}
