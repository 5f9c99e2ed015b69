import 'server-only'
import type { Tx } from '../db.ts'

/**
 * For each report the key of the text that it carries: that of the earliest report which it reprints or has the text
 * of, through however many. A report that carries nobody's text has its own. One query.
 */
export async function textRoots(tx: Tx, reports: string[]): Promise<Map<string, string>> {
  if (reports.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; root: string }[]>`
    with recursive up as (
      select w as id, w as at from unnest(${[...new Set(reports)]}::text[]) w
      union
      select u.id, l.to_report_id from up u join reliance l on l.from_report_id = u.at
      where l.kind in ('reprints', 'same text') and l.to_report_id is not null and l.state <> 'rejected' and (l.certain or l.state = 'confirmed')
    )
    select distinct on (u.id) u.id, r.id as root from up u join report r on r.id = u.at
    order by u.id, r.published_at nulls last, r.created_at, r.id`
  return new Map(rows.map(({ id, root }) => [id, `report:${root}`]))
}

/** Reports whose text key a change of these reliances, or of these reports, may have moved: they and what carries theirs. */
export async function carryingTexts(tx: Tx, reliances: string[], reports: string[]): Promise<string[]> {
  if (reliances.length + reports.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive down as (
      select from_report_id as id from reliance where id = any(${reliances}::text[]) and from_report_id is not null
      union select unnest(${reports}::text[])
      union select l.from_report_id from down d join reliance l on l.to_report_id = d.id
        where l.kind in ('reprints', 'same text') and l.from_report_id is not null
    ) select id from down limit 5000`
  return rows.map(({ id }) => id)
}
