import 'server-only'
import { z } from 'zod'
import { invalid, type Outcome } from '#domain/outcome.ts'
import { MAX_BYTES } from '#domain/report/input.ts'
import type { BroughtIn } from '#jobs/bring-in.ts'

/** The bytes of the largest file, and room for what a form puts round it. */
const LIMIT = MAX_BYTES + 64 * 1024
const typed = z.union([
  z.strictObject({ way: z.literal('paste'), text: z.string() }),
  z.strictObject({ way: z.literal('link'), url: z.string() }),
])

/** What a request brings in: JSON for text and links, a form for a file. Its size is counted while it comes. */
export async function givenIn(request: Request): Promise<BroughtIn | Outcome<never>> {
  const bytes = await bytesOf(request)
  const isFile = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  if (!bytes) return invalid(isFile ? 'file' : 'text', isFile ? 'file.too large' : 'textTooLong')
  if (!isFile) return typed.safeParse(parsed(bytes)).data ?? invalid('form', 'wrongShape')
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(bytes, { headers }).formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) return invalid('file', 'required')
  const page = form?.get('page')
  const bytesOfFile = new Uint8Array(await file.arrayBuffer())
  return {
    way: 'file',
    name: file.name,
    type: file.type,
    bytes: bytesOfFile,
    ...(typeof page === 'string' ? { page } : {}),
  }
}

async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > LIMIT) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null // no JSON: answered as a wrong shape
  }
}
