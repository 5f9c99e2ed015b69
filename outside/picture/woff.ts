import { inflateSync } from 'node:zlib'

const SIGNATURE = 0x774f4646 // "wOFF"
const HEAD = 44
const ENTRY = 20
const LARGEST = 32 * 1024 * 1024

/**
 * A WOFF 1.0 file as the font that was packed into it (W3C WOFF File Format 1.0): its tables, unpacked, under the
 * directory of an OpenType file. What draws our pictures reads no WOFF.
 * @throws Error when the bytes are no such file
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.length < HEAD || woff.readUInt32BE(0) !== SIGNATURE) throw new Error('not a WOFF file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = woff.subarray(HEAD + at * ENTRY, HEAD + (at + 1) * ENTRY)
    const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)]
    const bytes = woff.subarray(offset, offset + packed)
    const data = packed < length ? inflateSync(bytes, { maxOutputLength: LARGEST }) : bytes
    if (data.length !== length) throw new Error('a table of this WOFF file is cut short')
    return { tag: entry.subarray(0, 4), checksum: entry.readUInt32BE(16), data }
  })
  const directory = Buffer.alloc(12 + 16 * count)
  const power = 2 ** Math.floor(Math.log2(count))
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE((count - power) * 16, 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  for (const [at, { tag, checksum, data }] of tables.entries()) {
    const line = 12 + 16 * at
    tag.copy(directory, line)
    directory.writeUInt32BE(checksum, line + 4)
    directory.writeUInt32BE(offset, line + 8)
    directory.writeUInt32BE(data.length, line + 12)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    parts.push(data, padding)
    offset += data.length + padding.length
  }
  return Buffer.concat(parts)
}
