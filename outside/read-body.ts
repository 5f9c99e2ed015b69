import { once } from 'node:events'
import type { Readable, Transform } from 'node:stream'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'
import { refusalFor } from './fetch-failure.ts'
import { FetchFailure } from './fetch-outcome.ts'

/** The encodings that are asked for and understood. */
export const acceptedEncodings = 'gzip, deflate, br, zstd'

/**
 * Reads an answer's body, decoding at most one layer of content encoding, and stops at the first chunk that goes over
 * `maxBytes`, counted both as sent and as decoded (promise F3). Throws FetchFailure 'too large',
 * 'not a page' or 'cut short', or the decoder's error.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const decoder = await decoderFor(body, onlyEncoding(contentEncoding), signal)
  const chunks: Uint8Array[] = []
  const collect = async (decoded: AsyncIterable<Uint8Array>) => {
    for await (const chunk of decoded) chunks.push(chunk)
  }
  try {
    await pipeline(body, counted(maxBytes), decoder, counted(maxBytes), collect, { signal })
  } catch (error) {
    const refusal = refusalFor(error)
    // a connection that breaks before an answer is none; one that breaks here has cut its answer short
    if (refusal?.reason === 'no answer') throw new FetchFailure('cut short', refusal.detail)
    throw error
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** Passes chunks on until they add up to more than `maxBytes`. */
function counted(maxBytes: number) {
  return async function* (source: AsyncIterable<Uint8Array>) {
    let total = 0
    for await (const chunk of source) {
      total += chunk.length
      if (total > maxBytes) throw new FetchFailure('too large', `more than ${maxBytes} bytes`)
      yield chunk
    }
  }
}

function onlyEncoding(contentEncoding = ''): string {
  const names = contentEncoding.toLowerCase().split(',')
  const encodings = names.map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity')
  if (encodings.length > 1)
    throw new FetchFailure('not a page', `encoded more than once: ${encodings.join(', ')}`)
  return encodings[0] ?? 'identity'
}

async function decoderFor(body: Readable, encoding: string, signal: AbortSignal): Promise<Transform> {
  if (encoding === 'identity') return new PassThrough()
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip()
  if (encoding === 'br') return createBrotliDecompress()
  // a window over 8 MB is not for the web (RFC 9659), and would be allocated before anything is decoded
  if (encoding === 'zstd') return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } })
  if (encoding === 'deflate')
    return (await hasZlibWrapper(body, signal)) ? createInflate() : createInflateRaw()
  throw new FetchFailure('not a page', `unknown encoding ${encoding}`)
}

/** Some servers send "deflate" without its zlib wrapper, whose first byte ends in 8 (RFC 1950). */
async function hasZlibWrapper(body: Readable, signal: AbortSignal): Promise<boolean> {
  await once(body, 'readable', { signal })
  const first: Buffer | null = body.read()
  if (!first) return true
  body.unshift(first)
  return (first[0]! & 0x0f) === 8
}
