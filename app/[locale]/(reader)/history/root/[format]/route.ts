import { publicRoots } from '#data/verify/roots.ts'
import { anonymous } from '#domain/access/viewer.ts'
import { fileAnswer, notThere } from '../../../../../answer.ts'

type Context = { params: Promise<{ format: string }> }

/** The daily roots, newest first, to be kept by whoever wants to hold the record to them: JSON, or a line each. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { format } = await params
  const found = format === 'json' || format === 'text' ? await publicRoots(anonymous) : null
  if (found?.kind !== 'ok') return notThere()
  const roots = found.value
  if (format === 'json')
    return fileAnswer(request, `${JSON.stringify({ roots }, null, 1)}\n`, 'application/json; charset=utf-8')
  const lines = roots.map(({ day, root, rows }) => `${day} ${root} ${rows}\n`)
  return fileAnswer(request, lines.join(''), 'text/plain; charset=utf-8')
}
