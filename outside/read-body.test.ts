import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readBody } from './read-body.ts'

const read = (chunks: Uint8Array[], encoding?: string, maxBytes = 1000) =>
  readBody(Readable.from(chunks, { objectMode: false }), encoding, maxBytes, AbortSignal.timeout(10_000))

it('counts what is sent, also where it decodes to nothing', async () => {
  const nothing = Buffer.concat(Array.from({ length: 100 }, () => gzipSync('')))
  await expect(read([nothing], 'gzip')).rejects.toMatchObject({ reason: 'too large' })
})

it('gives back a gzip of several members whole', async () => {
  const bytes = await read([gzipSync('one '), gzipSync('two')], 'GZIP ')
  expect(new TextDecoder().decode(bytes)).toBe('one two')
})
