import { gzipSync } from 'node:zlib'

/** Compressed bytes of script that a browser with module support loads before a page can be used. */
export async function scriptBytes(base: string, html: string): Promise<number> {
  const files = new Set(
    [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"(?![^>]*noModule)[^>]*>/gi)].map(([, src]) => src!),
  )
  let bytes = 0
  for (const file of files)
    bytes += gzipSync(Buffer.from(await (await fetch(new URL(file, base))).arrayBuffer())).length
  return bytes
}
