/** What bytes are, told by themselves and never by a name. `other` is no kind of file that a report can be read from. */
export type FileFormat =
  | 'html'
  | 'text'
  | 'pdf'
  | 'zip'
  | 'mail'
  | 'warc'
  | 'gzip'
  | 'older office'
  | 'picture'
  | 'other'

const SIGNATURES: [FileFormat, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]], // one without entries
  ['gzip', [0x1f, 0x8b]],
  ['older office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['other', [0x7f, 0x45, 0x4c, 0x46]],
]
/** Readers of PDF look for the mark in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1, note 13). */
const PDF_HEAD = 1024
const HEAD = 8192
/** Fields that a message has and prose does not: two of them at the start of lines, in the first block of lines. */
const MAIL_FIELD =
  /^(?:from|to|date|subject|message-id|received|return-path|mime-version|content-type|delivered-to|dkim-signature|reply-to|x-[\w-]+)[ \t]*:/i
const FIELD = /^[!-9;-~]+[ \t]*:/

/** Tells what bytes are; looks at their beginning only. */
export function formatOf(bytes: Uint8Array): FileFormat {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (known) return known[0]
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  if (head.slice(0, PDF_HEAD).includes('%PDF-')) return 'pdf'
  if (/^WARC\/\d/.test(head)) return 'warc'
  if (isMail(head)) return 'mail'
  if (isUtf16(bytes))
    return isMarkup(
      new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(bytes.subarray(0, HEAD)),
    )
      ? 'html'
      : 'text'
  if (isMarkup(head)) return 'html'
  return controls(bytes.subarray(0, HEAD)) ? 'other' : 'text'
}

const isUtf16 = ([a, b]: Uint8Array) => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)

/** A tag or comment of a page stands first, or soon: saved pages may begin with a comment of the browser. */
const isMarkup = (head: string): boolean => {
  const start = head.replace(/^[\s\u00ef\u00bb\u00bf\ufeff]+/, '')
  if (/^<\?xml/i.test(start)) return /<!doctype html|<html/i.test(start.slice(0, 2000))
  return /^<(?:!doctype|!--)/i.test(start) || /^<[a-z][a-z0-9]*(?:\s[^<>]*)?>/i.test(start)
}

function isMail(head: string): boolean {
  // a folder of mail (mbox) puts a line of its own before each message
  const lines = head.replace(/^From \S.*\r?\n/, '').split(/\r?\n/)
  let fields = 0
  let seen = 0
  for (const line of lines) {
    if (line === '') break
    if (/^[ \t]/.test(line) && seen > 0) continue
    if (!FIELD.test(line)) return false
    seen++
    if (MAIL_FIELD.test(line)) fields++
  }
  return fields >= 2
}

/** More than one control character in a hundred: no text in any charset. */
function controls(sample: Uint8Array): boolean {
  let count = 0
  for (const byte of sample) if (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)) count++
  return count > sample.length / 100
}
