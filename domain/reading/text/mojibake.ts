import iconv from 'iconv-lite'

/** UTF-8 that was read as a charset of one byte shows as pairs that begin with one of these. */
const SIGN = /[ÂÃÅâ×ØÙÐÑ][\u0080-\u00ff\u0152-\u2122]|\ufffd/u

/**
 * A text that was decoded by the wrong charset, as it was meant; others as they are. What was lost on the way (U+FFFD)
 * stays lost.
 */
export function mended(text: string): string {
  if (!SIGN.test(text)) return text
  const meant = iconv.encode(text, 'windows-1252').toString('utf8')
  return meant.includes('\ufffd') ? text : meant
}
