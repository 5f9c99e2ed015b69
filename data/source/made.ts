import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Counted } from '#domain/story/made.ts'
import { db } from '../db.ts'
import { shown } from '../report/public.ts'

/** As many as are opened in place. */
const EACH = 6

type Row = Counted & { of: string }
const grouped = (rows: Row[]): Record<string, Counted[]> =>
  Object.fromEntries(
    [...Map.groupBy(rows, (row) => row.of)].map(([of, all]) => [of, all.map(({ of: _, ...one }) => one)]),
  )

/** The newest reports that the numbers of some sources count, by source, or of all of them. Readers are told of those they may see. One query. */
export async function reportsMade(
  viewer: Viewer,
  sources: string[] | null = null,
): Promise<Record<string, Counted[]>> {
  const desk = may(viewer, 'desk.read')
  const rows = await db().$queryRaw<Row[]>`
    select of, id, words, language from (
      select r.source_id as of, r.id, r.title as words, r.language,
        row_number() over (partition by r.source_id order by r.published_at desc nulls last, r.id desc) as place
      from report r where (${sources}::text[] is null or r.source_id = any(${sources}::text[])) and (${desk} or ${shown})
    ) newest where place <= ${EACH} order by of, place`
  return grouped(rows)
}

/** The statements that the numbers of some reports count, by report: confirmed, and bearing on a claim of a story. One query. */
export async function statementsMade(
  viewer: Viewer,
  reports: readonly { id: string }[],
): Promise<Record<string, Counted[]>> {
  const desk = may(viewer, 'desk.read')
  const rows = await db().$queryRaw<Row[]>`
    select of, id, words, language from (
      select n.report_id as of, s.id, s.exact as words, s.language,
        row_number() over (partition by n.report_id order by s.anchor_start, s.id) as place
      from statement s join snapshot n on n.id = s.snapshot_id
      where n.report_id = any(${reports.map(({ id }) => id)}::text[])
        and (select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1) = 'confirmed'
        and exists (select 1 from stance t join membership m on m.claim_id = t.claim_id join story y on y.id = m.story_id
          where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null and (${desk} or y.published_at is not null))
    ) counted where place <= ${EACH} order by of, place`
  return grouped(rows)
}
