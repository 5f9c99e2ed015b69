import { claimTable } from '#components/feed/tables.ts'
import { csv } from '#domain/csv.ts'
import { publicOrigin } from '#env'
import { fileAnswer, notThere } from '../../../../../../answer.ts'
import { readClaim } from '../../../../../../read.ts'

type Context = { params: Promise<{ locale: string; claim: string; format: string }> }

/** A claim's statements to be taken away: csv or json. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { claim: id, format } = await params
  const claim = ['csv', 'json'].includes(format) ? await readClaim(id) : null
  if (!claim) return notThere()
  const origin = publicOrigin()
  const named = { 'Content-Disposition': `attachment; filename="statements-${id}.${format}"` }
  if (format === 'csv')
    return fileAnswer(request, csv(claimTable(origin, claim)), 'text/csv; charset=utf-8', named)
  const { wording, language, kind, status, origins, edges, statements } = claim
  const body = JSON.stringify({
    id,
    wording,
    language,
    kind,
    address: `${origin}/claims/${id}`,
    status,
    origins,
    edges,
    statements,
  })
  return fileAnswer(request, body, 'application/json; charset=utf-8', named)
}
