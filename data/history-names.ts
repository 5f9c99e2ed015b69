import 'server-only'
import { db } from './db.ts'

type Row = { id: string; name: string; language: string | null }

/**
 * What things are called now, by id, whatever kind they are of: a claim's wording, a story's title, a person's name.
 * Of somebody who was asked in no more than the first letter and where: who reads history need not know whom admins ask.
 * One query; ids of things that have no name are absent.
 */
export async function namesOf(
  ids: string[],
): Promise<Map<string, { name: string; language: string | null }>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db().$queryRaw<Row[]>`
    with wanted as (select unnest(${wanted}::text[]) as id)
    select c.id, c.wording as name, c.language from wanted join claim c using (id)
    union all select s.id, s.title, s.language from wanted join story s using (id)
    union all select r.id, r.title, r.language from wanted join report r using (id)
    union all select t.id, left(t.exact, 200), t.language from wanted join statement t using (id)
    union all select k.id, c.wording, c.language from wanted join "check" k using (id) join claim c on c.id = k.claim_id
    union all select n.id, r.title, r.language from wanted join snapshot n using (id) join report r on r.id = n.report_id
    union all select s.id, s.name, null from wanted join source s using (id)
    union all select a.id, a.name, null from wanted join actor a using (id)
    union all select f.id, f.what, f.language from wanted join figure f using (id)
    union all select v.id, left(t.exact, 60), t.language from wanted join figure_value v using (id) join statement t on t.id = v.statement_id
    union all select o.id, left(o.words, 200), null from wanted join objection o using (id)
    union all select i.key, i.title, i.language from wanted join inbox_item i on i.key = wanted.id where i.title is not null
    union all select w.id, w.name, null from wanted join owner w using (id)
    union all select d.id, coalesce(d.title, d.url), null from wanted join feed d using (id)
    union all select i.id, left(i.email, 1) || '…@' || split_part(i.email, '@', 2), null from wanted join invitation i using (id) where i.email is not null
    union all select p.id, p.name, null from wanted join person p using (id)
    union all select y.id, y.name, null from wanted join access_key y using (id)
    limit 5000`
  return new Map(rows.map(({ id, name, language }) => [id, { name, language }]))
}
