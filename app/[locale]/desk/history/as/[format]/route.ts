import { historyTable } from '#components/history/table.ts'
import { listAllHistory } from '#data/history-read.ts'
import { csv } from '#domain/csv.ts'
import { filterOf } from '#domain/history/filter.ts'
import { env } from '#env'
import { asLocale } from '#messages/locales.ts'
import { viewer } from '../../../../../session.ts'

type Context = { params: Promise<{ locale: string; format: string }> }
const PRIVATE = { 'Cache-Control': 'private, no-store' }
const notThere = (status: number) =>
  new Response('Nothing is kept at this address.\n', { status, headers: PRIVATE })

/** The changes that a filter finds, newest first, to be taken away: csv in words, json as they are kept. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, format } = await params
  if (format !== 'csv' && format !== 'json') return notThere(404)
  const asked = filterOf(Object.fromEntries(new URL(request.url).searchParams))
  const found = await listAllHistory(await viewer(), asked)
  if (found.kind === 'invalid') return notThere(400)
  if (found.kind !== 'ok') return notThere(404)
  const headers = { ...PRIVATE, 'Content-Disposition': `attachment; filename="history.${format}"` }
  if (format === 'json') return Response.json(found.value, { headers })
  const table = historyTable({ locale: asLocale(locale), zone: env.ONRECORD_ZONE }, found.value)
  return new Response(csv(table), { headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8' } })
}
