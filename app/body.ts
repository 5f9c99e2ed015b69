import { MAX_BYTES } from '#domain/report/input.ts'

/** Bytes of a request that brings in a file or a text: the largest, and room for what a form or JSON puts round it. */
export const FILE_BODY = MAX_BYTES + 64 * 1024

/** A request's body, read no further than a bound. @param most bytes @returns null when there is more */
export async function bodyWithin(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
