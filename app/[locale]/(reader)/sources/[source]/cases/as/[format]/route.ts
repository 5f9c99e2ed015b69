import { trackTable } from '#components/source/track-as-table.ts'
import { csv } from '#domain/csv.ts'
import { publicOrigin } from '#env'
import { fileAnswer, notThere } from '../../../../../../../answer.ts'
import { readWholeTrack } from '../../../../../../../read-sources.ts'

type Context = { params: Promise<{ locale: string; source: string; format: string }> }

/** The cases of a source's track record to be taken away: csv or json. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { source: id, format } = await params
  const track = ['csv', 'json'].includes(format) ? await readWholeTrack(id) : null
  if (!track) return notThere()
  const origin = publicOrigin()
  const named = { 'Content-Disposition': `attachment; filename="cases-${id}.${format}"` }
  if (format === 'csv')
    return fileAnswer(request, csv(trackTable(origin, track)), 'text/csv; charset=utf-8', named)
  const { source, record, cases } = track
  const body = JSON.stringify({ address: `${origin}/sources/${id}/cases`, source, record, cases })
  return fileAnswer(request, body, 'application/json; charset=utf-8', named)
}
