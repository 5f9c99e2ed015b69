import type { Unit } from './tagger/lexicon.ts'
import type { Token } from './tokens.ts'

/** A stretch without white space and what was worked out for it; offsets inside count from its start. */
export type Chunk = { text: string; words?: Token[]; units?: Unit[] }

/** Entries kept, and slots for them; a chunk longer than `LONGEST` is an address or the like and is not kept. */
const SLOTS = 1 << 18
const KEPT = 100_000
const LONGEST = 40

let slots = new Int32Array(0)
let hashes = new Int32Array(0)
let chunks: Chunk[] = []

/** True for the code units that `\s` means. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return code === 0xa0 || code === 0xfeff || (code >= 0x1680 && isWideSpace(code))
}

const isWideSpace = (code: number) =>
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000

/**
 * The kept chunk of a stretch of text. What is kept never changes an answer, only how often it is worked out; when
 * the table is full it starts anew, so that it does not grow with what is read.
 */
export function chunkAt(text: string, start: number, end: number, hash: number): Chunk {
  if (end - start > LONGEST) return { text: text.slice(start, end) }
  if (chunks.length === 0 || chunks.length > KEPT) {
    slots = new Int32Array(SLOTS)
    hashes = new Int32Array(SLOTS)
    chunks = [{ text: '' }]
  }
  for (let at = hash & (SLOTS - 1); ; at = (at + 1) & (SLOTS - 1)) {
    const slot = slots[at]!
    if (slot === 0) {
      const chunk: Chunk = { text: text.slice(start, end), words: undefined, units: undefined }
      slots[at] = chunks.length
      hashes[at] = hash
      chunks.push(chunk)
      return chunk
    }
    if (hashes[at] === hash && stands(chunks[slot]!.text, text, start, end)) return chunks[slot]!
  }
}

function stands(kept: string, text: string, start: number, end: number): boolean {
  if (kept.length !== end - start) return false
  for (let i = 0; i < kept.length; i++) if (kept.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** The chunks of a text and where each begins. */
export type Chunked = { chunks: Chunk[]; starts: number[] }

/** The last text cut: one reading asks for it several times. */
let latest: { text: string; chunked: Chunked } = { text: '', chunked: { chunks: [], starts: [] } }

/** Cuts a text at white space. */
export function chunksOf(text: string): Chunked {
  if (latest.text !== text) latest = { text, chunked: cut(text) }
  return latest.chunked
}

function cut(text: string): Chunked {
  const found: Chunk[] = []
  const starts: number[] = []
  const { length } = text
  let at = 0
  while (at < length) {
    let code = text.charCodeAt(at)
    if (isSpace(code)) {
      at++
      continue
    }
    const start = at
    let hash = 0
    do {
      hash = (Math.imul(hash, 31) + code) | 0
      at++
      if (at >= length) break
      code = text.charCodeAt(at)
    } while (!isSpace(code))
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x9e3779b1)
    hash ^= hash >>> 13
    found.push(chunkAt(text, start, at, hash))
    starts.push(start)
  }
  return { chunks: found, starts }
}
