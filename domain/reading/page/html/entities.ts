import { parseFragment } from 'parse5'

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,8})|#([0-9]{1,9})|([a-zA-Z][a-zA-Z0-9]{1,31}));?/g
const COMMON: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const known = new Map<string, string>(Object.entries(COMMON).map(([name, value]) => [`&${name};`, value]))
const KNOWN_LIMIT = 5000
/** Numbers 128–159 mean windows-1252 in HTML. Source: WHATWG HTML, numeric character reference end state. */
const windows1252 = new TextDecoder('windows-1252')

/** Decodes character references in text or an attribute value; unknown ones stay as they stand. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, hex: string | undefined, decimal: string | undefined) => {
    if (hex) return fromNumber(Number.parseInt(hex, 16))
    if (decimal) return fromNumber(Number.parseInt(decimal, 10))
    return fromName(whole)
  })
}

function fromNumber(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code))
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(code)
}

function fromName(reference: string): string {
  const seen = known.get(reference)
  if (seen !== undefined) return seen
  const node = parseFragment(reference).childNodes[0]
  const value = node && 'value' in node ? node.value : reference
  if (known.size < KNOWN_LIMIT) known.set(reference, value)
  return value
}
