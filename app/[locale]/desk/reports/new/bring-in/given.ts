import 'server-only'
import { z } from 'zod'
import { invalid, type Outcome } from '#domain/outcome.ts'
import type { BroughtIn } from '#jobs/bring-in.ts'
import { bodyWithin, FILE_BODY } from '../../../../../body.ts'

const typed = z.union([
  z.strictObject({ way: z.literal('paste'), text: z.string() }),
  z.strictObject({ way: z.literal('link'), url: z.string() }),
])

/** What a request brings in: JSON for text and links, a form for a file. Its size is counted while it comes. */
export async function givenIn(request: Request): Promise<BroughtIn | Outcome<never>> {
  const bytes = await bodyWithin(request, FILE_BODY)
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

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null // no JSON: answered as a wrong shape
  }
}
