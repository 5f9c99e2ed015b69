import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { OtherText } from '#domain/report/view.ts'
import { db } from '../db.ts'
import { REWORDING_WAITS } from './changes.ts'

/** More texts than this of one report are told of nowhere. */
const MOST = 20

/** The other texts of what is one report by merges: that of the report which is left first, then those merged into it. */
export async function oneWith(viewer: Viewer, id: string): Promise<Outcome<OtherText[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  return ok(
    await db().$queryRaw<OtherText[]>`
      select r.id, r.title, r.language, o.name as source, m.place > 1 as merged,
        (select count(*)::int from snapshot n join statement s on s.snapshot_id = n.id where n.report_id = r.id
          and coalesce((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1), 'open') = 'open'
          and not exists (select 1 from statement x where x.corrects_id = s.id
            and coalesce((select c.state from confirmation c where c.statement_id = x.id order by c.number desc limit 1), 'open') <> 'rejected')) as drafts,
        (select count(*)::int from snapshot n join rewording w on w.snapshot_id = n.id join statement s on s.id = w.statement_id
          where n.report_id = r.id and ${REWORDING_WAITS}) as reworded
      from merged_below('report', merged_into('report', ${id})) with ordinality m (id, place)
      join report r on r.id = m.id join source o on o.id = r.source_id
      where r.id <> ${id} order by m.place limit ${MOST}`,
  )
}

/** The report whose own text holds a statement. */
export async function textOf(viewer: Viewer, statement: string): Promise<Outcome<string | null>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const row = await db().statement.findUnique({
    where: { id: statement },
    select: { snapshot: { select: { reportId: true } } },
  })
  return ok(row?.snapshot.reportId ?? null)
}
