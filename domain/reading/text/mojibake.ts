import iconv from 'iconv-lite'

/** UTF-8 that was read as a charset of one byte shows as pairs that begin with one of these. */
const SIGN = /[ÂÃÅâ×ØÙÐÑ][\u0080-\u00ff\u0152-\u2122]/u

/**
 * A text that was decoded by the wrong charset, as it was meant; others as they are, and so is one of which a part alone
 * was. Lines stay lines.
 */
export function mended(text: string): string {
  if (!SIGN.test(text)) return text
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    // what stands between the letters of windows-1252 was read as ISO 8859-1
    const byte = code <= 0xff ? code : iconv.encode(character, 'windows-1252')[0]!
    if (code > 0xff && byte < 0x80) return text
    bytes.push(byte)
  }
  const meant = Buffer.from(bytes).toString('utf8')
  return meant.includes('\ufffd') ? text : meant
}
