/** Signatures of files that are not text, with what they are (from the files' own specifications). */
const signatures: number[][] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, and DOCX, EPUB, ODT within it
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
  [0xd0, 0xcf, 0x11, 0xe0], // older Office
  [0x7f, 0x45, 0x4c, 0x46], // ELF
]

/**
 * Whether bytes are no text in any charset: a known signature, or more than one control character in a hundred.
 * UTF-16 text has NUL in every second byte; it is told by its byte order mark.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  if (signatures.some((signature) => signature.every((byte, at) => bytes[at] === byte))) return true
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  const sample = bytes.subarray(0, 8192)
  const controls = sample.reduce(
    (count, byte) =>
      count + (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27 ? 1 : 0),
    0,
  )
  return controls > sample.length / 100
}
