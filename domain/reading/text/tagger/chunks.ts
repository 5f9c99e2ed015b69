import type { Unit } from './lexicon.ts'

/** A stretch without white space as the tagger cuts it. */
export type Chunk = { text: string; first: Unit; rest: Unit[] }

/** Entries kept; when the table is full it starts anew, so that it does not grow with what is read. */
const KEPT = 50_000
const SLOTS = 1 << 17
/** A longer chunk is an address or the like and is not kept. */
const LONGEST = 40

/**
 * Chunks met before, found by where they stand in a text: nothing is cut out of the text to look it up. What is kept
 * never changes an answer, only how often it is worked out.
 */
export class ChunkTable {
  /** per slot: a hash, and the chunk's number or 0 */
  #slots = new Int32Array(0)
  #chunks: (Chunk | undefined)[] = []
  readonly #cut: (chunk: string) => Chunk

  constructor(cut: (chunk: string) => Chunk) {
    this.#cut = cut
  }

  /** The chunk that stands at a place; `hash` is that of its code units. */
  at(text: string, start: number, end: number, hash: number): Chunk {
    if (end - start > LONGEST) return this.#cut(text.slice(start, end))
    if (this.#chunks.length === 0 || this.#chunks.length > KEPT) {
      this.#slots = new Int32Array(SLOTS * 2)
      this.#chunks = [undefined]
    }
    const slots = this.#slots
    for (let at = hash & (SLOTS - 1); ; at = (at + 1) & (SLOTS - 1)) {
      const number = slots[at * 2 + 1]!
      if (number === 0) {
        const chunk = this.#cut(text.slice(start, end))
        slots[at * 2] = hash
        slots[at * 2 + 1] = this.#chunks.length
        this.#chunks.push(chunk)
        return chunk
      }
      if (slots[at * 2] !== hash) continue
      const chunk = this.#chunks[number]!
      if (stands(chunk.text, text, start, end)) return chunk
    }
  }
}

function stands(kept: string, text: string, start: number, end: number): boolean {
  if (kept.length !== end - start) return false
  for (let i = 0; i < kept.length; i++) if (kept.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

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

/** One step of the hash over a chunk's code units, and the last one, which spreads its bits. */
export const hashStep = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0
export function hashEnd(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1)
  return mixed ^ (mixed >>> 13)
}
