/** The words of a text as parallel arrays: folded hash (32 bits) and place in UTF-16 units, end exclusive. */
export type Words = { count: number; hash: Int32Array; start: Int32Array; end: Int32Array }

/** What a UTF-16 unit is inside a text: not looked up yet, a gap, left out of its word, a word of its own. */
const UNKNOWN = 0
const GAP = 1
const SKIPPED = 2
const ALONE = 3

const WORD_CHARACTER = /^[\p{L}\p{N}]$/u
const MARK = /^[\p{M}\p{Cf}]$/u
const WRITTEN_WITHOUT_GAPS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u

/** Per UTF-16 unit: one of the constants above, else the folded unit (always above them) it counts as. */
const folded = new Uint16Array(65536)

function look(unit: number): number {
  const char = String.fromCharCode(unit)
  if (unit === 0xad || MARK.test(char)) return SKIPPED
  if (unit >= 0xd800 && unit <= 0xdfff) return unit
  if (!WORD_CHARACTER.test(char)) return GAP
  if (WRITTEN_WITHOUT_GAPS.test(char)) return ALONE
  return char.normalize('NFKD').toLowerCase().charCodeAt(0)
}

function classOf(unit: number): number {
  const known = folded[unit]!
  if (known !== UNKNOWN) return known
  const found = look(unit)
  folded[unit] = found
  return found
}

/** True for a UTF-16 unit that separates words: a space, a line break, a punctuation mark. */
export function isGap(unit: number): boolean {
  return classOf(unit) === GAP
}

/**
 * Splits a text into words, folding case, compatibility forms, accents and vowel points, so that
 * a copy is a copy whatever the typesetter did. Scripts written without gaps give a word per character.
 * Words are kept as hashes: one pass, nothing allocated per word. 32-bit FNV-1a (Fowler, Noll, Vo).
 */
export function wordsOf(text: string): Words {
  let room = (text.length >> 2) + 8
  let hash = new Int32Array(room)
  let start = new Int32Array(room)
  let end = new Int32Array(room)
  let count = 0
  let from = -1
  let to = 0
  let value = 0
  const close = () => {
    if (count === room) {
      room *= 2
      hash = grown(hash, room)
      start = grown(start, room)
      end = grown(end, room)
    }
    hash[count] = value
    start[count] = from
    end[count++] = to
    from = -1
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = classOf(unit)
    if (kind === SKIPPED) continue
    if (kind === GAP) {
      if (from >= 0) close()
      continue
    }
    if (kind === ALONE && from >= 0) close()
    if (from < 0) {
      from = at
      value = 0x811c9dc5
    }
    value = Math.imul(value ^ (kind === ALONE ? unit : kind), 0x01000193)
    to = at + 1
    if (kind === ALONE) close()
  }
  if (from >= 0) close()
  return { count, hash, start, end }
}

function grown(old: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(room)
  wider.set(old)
  return wider
}
