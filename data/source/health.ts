import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { SourceHealth } from '#domain/source/record-view.ts'
import { db } from '../db.ts'
import { editsFound } from './edits-found.ts'

/** As many of the newest reports, and captures, are looked at. */
const LOOKED_AT = 200

type Row = {
  reports: number
  recent: number
  published: Date | null
  recorded: Date | null
  gap: number | null
  gap_from: string | null
  whole: number
  captures: number
}

/** How a source comes in: its newest report, the longest silence between reports, how well its captures read. Two queries. */
export async function healthOf(viewer: Viewer, source: string): Promise<Outcome<SourceHealth>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const [row] = await db().$queryRaw<[Row]>`
    with dated as (
      select r.id, r.published_at from report r where r.source_id = ${source} and r.published_at is not null
      order by r.published_at desc, r.id desc limit ${LOOKED_AT}
    ),
    gaps as (
      select published_at, lead(published_at) over (order by published_at, id) - published_at as gap from dated
    ),
    longest as (select published_at, gap from gaps where gap is not null order by gap desc, published_at desc limit 1),
    captures as (
      select r.kind = 'article' and r.published_at is not null and cardinality(r.byline) > 0 as whole
      from report r join snapshot n on n.report_id = r.id where r.source_id = ${source} order by n.retrieved_at desc, n.id desc limit ${LOOKED_AT}
    )
    select (select count(*)::int from report r where r.source_id = ${source}) as reports,
      (select count(*)::int from report r where r.source_id = ${source} and r.published_at > (select max(published_at) from dated) - interval '30 days') as recent,
      (select max(published_at) from dated) as published,
      (select max(r.created_at) from report r where r.source_id = ${source}) as recorded,
      (select (extract(epoch from gap) / 86400)::int from longest) as gap,
      (select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD') from longest) as gap_from,
      (select count(*)::int from captures where whole) as whole, (select count(*)::int from captures) as captures`
  return ok({
    reports: row.reports,
    recent: row.recent,
    last: row.recorded && {
      published: row.published?.toISOString() ?? null,
      recorded: row.recorded.toISOString(),
    },
    gap: row.gap !== null && row.gap_from ? { days: row.gap, from: row.gap_from } : null,
    read: row.captures > 0 ? { whole: row.whole, captures: row.captures } : null,
    edits: await editsFound(source),
  })
}
