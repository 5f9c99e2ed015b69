import iconv from 'iconv-lite'
import { FREQUENT_CHARACTERS, FREQUENT_LETTERS } from './words/letters.ts'

const SNIFFED_BYTES = 8192

/**
 * Bytes to text. Order: byte order mark, well-formed UTF-8, the declared encoding (header, then markup), then
 * the encoding whose letters make the most sense. Never throws; bytes that mean nothing become U+FFFD.
 */
export function decode(bytes: Uint8Array, contentType?: string): string {
  const marked = byteOrderMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  if (looksUtf16(bytes)) return new TextDecoder(bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes)
  const utf8 = strict(bytes, 'utf-8')
  const declared = [charsetOf(contentType), declaredInside(bytes)].filter((label) => label !== undefined)
  // Text that is well-formed UTF-8 beyond ASCII is UTF-8 whatever it declares; only escape-coded ISO-2022 is not.
  const escaped = declared.find((label) => /^iso-2022/i.test(label))
  if (utf8 !== null && !escaped) return utf8
  for (const label of declared) {
    if (/^utf-?8$/i.test(label) && !mostlyUtf8(bytes)) continue
    const text = byLabel(bytes, label)
    if (text !== null) return text
  }
  if (mostlyUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  return bestGuess(bytes)
}

/** Whether a text is bytes of something else (an image, an archive): control characters where none belong. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000)
  let odd = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) odd++
  }
  return odd > 20 && odd > sample.length * 0.02
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Markup in UTF-16 without a mark: every other byte of the first tag is zero. */
function looksUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  return (a === 0x3c && b === 0 && c !== 0 && d === 0) || (a === 0 && b === 0x3c && c === 0 && d !== 0)
}

const charsetOf = (value?: string) => value?.match(/charset\s*=\s*["']?([\w.:-]{2,40})/i)?.[1]

function declaredInside(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, SNIFFED_BYTES))
  const label = head.match(/<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i)?.[1]
  const found = label ?? head.match(/^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i)?.[1]
  // A declaration that can be read byte by byte cannot be in UTF-16.
  return found && /^utf-?16/i.test(found) ? 'utf-8' : found
}

function strict(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) return null
    throw cause
  }
}

function byLabel(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    return iconv.encodingExists(label) ? iconv.decode(bytes, label) : null
  }
}

/** True when broken sequences are rare against well-formed ones: a UTF-8 page with a damaged spot. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    let ok = more > 0
    for (let k = 1; k <= more; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) ok = false
    if (ok) {
      good++
      i += more
    } else bad++
  }
  return good > bad * 4
}

function bestGuess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 200_000)
  let best = 'windows-1252'
  let bestScore = -Infinity
  for (const [label, frequent] of Object.entries(FREQUENT_CHARACTERS)) {
    const score = plausibleCjk(new TextDecoder(label).decode(sample), frequent)
    if (score > bestScore) [best, bestScore] = [label, score]
  }
  for (const [label, letters] of Object.entries(FREQUENT_LETTERS)) {
    const score = plausibleLetters(new TextDecoder(label).decode(sample), letters)
    if (score > bestScore) [best, bestScore] = [label, score]
  }
  return new TextDecoder(best).decode(bytes)
}

/** Mean worth of the characters beyond ASCII: 1 for the language's most frequent letters, negative for others. */
function plausibleLetters(text: string, letters: string): number {
  let sum = 0
  let count = 0
  for (const char of text) {
    if (char.charCodeAt(0) < 0x80) continue
    count++
    const rank = letters.indexOf(char.toLowerCase())
    const upper = char !== char.toLowerCase()
    if (rank < 0) sum -= 0.5
    else sum += (1 - (rank / letters.length) * 0.7) * (upper ? 0.4 : 1)
  }
  return count ? sum / count : 0
}

/** The same for two-byte encodings: frequent characters count fully, others of the script less, damage costs. */
function plausibleCjk(text: string, frequent: string): number {
  let sum = 0
  let count = 0
  for (const char of text) {
    const code = char.codePointAt(0)!
    if (code < 0x80) continue
    count++
    if (code === 0xfffd) sum -= 3
    else if (frequent.includes(char)) sum += 1.4
    else if (code >= 0x3040 && code <= 0x30ff) sum += 0.9
    else if (code >= 0xac00 && code <= 0xd7a3) sum += 0.55
    else if (code >= 0x4e00 && code <= 0x9fa5) sum += 0.55
    else if (code >= 0xff00 && code <= 0xff5e) sum += 0.4
    else sum -= 0.5
  }
  return count ? sum / count : 0
}
