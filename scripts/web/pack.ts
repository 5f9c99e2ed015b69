import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding that a request accepts. "br;q=0" is a refusal. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const words = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((word) => word.trim().split(';'))
  const takes = (name: string) =>
    words.some(([word, weight]) => word === name && !/q\s*=\s*0(\.0*)?\s*$/.test(weight ?? ''))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

/** Bytes in an encoding. */
export function packed(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return encoding === 'gzip' ? gzipSync(bytes, { level: 6 }) : bytes
}
