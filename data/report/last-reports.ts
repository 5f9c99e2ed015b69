import 'server-only'
import type { Cut } from '../check/rows.ts'
import type { Tx } from '../db.ts'
import { shown } from './public.ts'

/**
 * When each of the sources last published a report, at the latest at `upTo`, as far as the asking person may know of it:
 * readers know of reports they may see. Sources without such a report are absent. One query.
 */
export async function lastReports(
  tx: Tx,
  sources: string[],
  upTo: Date,
  desk: boolean,
  cut: Cut = {},
): Promise<Map<string, Date>> {
  if (sources.length === 0) return new Map()
  const end = cut.published && cut.published < upTo ? cut.published : upTo
  const rows = await tx.$queryRaw<{ source: string; last: Date }[]>`
    select r.source_id as source, max(r.published_at) as last from report r
    where r.source_id = any(${sources}::text[]) and r.published_at <= ${end}
      and (${cut.recorded ?? null}::timestamptz is null or r.created_at <= ${cut.recorded ?? null}::timestamptz)
      and (${desk} or ${shown}) group by r.source_id`
  return new Map(rows.map((row) => [row.source, row.last]))
}
