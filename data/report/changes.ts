import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Changes, RewordedRow, WithdrawnRow } from '#domain/report/changes.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { mergedInto } from '../merge/in-force.ts'

const { sql } = Prisma
const STATE = sql`coalesce((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1), 'open')`
const STANDS = sql`not exists (select 1 from statement x where x.corrects_id = s.id
  and coalesce((select c.state from confirmation c where c.statement_id = x.id order by c.number desc limit 1), 'open') <> 'rejected')`
const WITHDRAWN = sql`coalesce((select w.state = 'withdrawn' from withdrawal w where w.statement_id = s.id order by w.number desc limit 1), false)`
/** Of rewording `w` of statement `s` in snapshot `n`: whether an editor still has to decide on it. */
export const REWORDING_WAITS = sql`w.kind = 'changed' and ${STATE} = 'confirmed' and ${STANDS} and not ${WITHDRAWN}
  and n.id = snapshot_in_force(n.report_id)`

/** What a report's later snapshots did to its statements: passages in other words, and those withdrawn. */
export async function changesOf(viewer: Viewer, id: string): Promise<Outcome<Changes>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const report = await db().report.findUnique({
    where: { id },
    select: {
      title: true,
      language: true,
      snapshots: {
        select: { id: true, number: true, retrievedAt: true },
        orderBy: { number: 'desc' },
        take: 50,
      },
    },
  })
  const newest = report?.snapshots[0]
  if (!report || !newest) return missing
  const [into, waiting, withdrawn, counts] = await Promise.all([
    mergedInto('report', id),
    db().$queryRaw<RewordedRow[]>`
      select s.id as statement, s.exact as before, substr(n.text, w.anchor_start + 1, w.anchor_end - w.anchor_start) as after, n.id as snapshot,
        n.number, s.language, (select count(*)::int from history h where h.subject = 'statement' and h.subject_id = s.id) as version,
        coalesce((select json_agg(json_build_object('claimId', c.id, 'wording', c.wording, 'language', c.language, 'value', t.value) order by t.at, t.id)
          from stance t join claim c on c.id = t.claim_id where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null), '[]') as stances
      from rewording w join snapshot n on n.id = w.snapshot_id join statement s on s.id = w.statement_id
      where n.report_id = ${id} and ${REWORDING_WAITS} order by w.anchor_start, s.id limit 200`,
    db().$queryRaw<(Omit<WithdrawnRow, 'at'> & { at: Date })[]>`
      select s.id as statement, s.exact as words, s.language, w.state, w.reason, w.at, p.name as "byName", n.number as snapshot,
        (select count(*)::int from history h where h.subject = 'statement' and h.subject_id = s.id) as version
      from statement s join snapshot o on o.id = s.snapshot_id
      join lateral (select * from withdrawal w where w.statement_id = s.id order by w.number desc limit 1) w on true
      left join snapshot n on n.id = w.snapshot_id left join person p on p.id = w.by_id
      where o.report_id = ${id} and ${STATE} = 'confirmed' and ${STANDS} order by w.at desc, s.id limit 200`,
    db().$queryRaw<{ kind: 'trivial' | 'changed'; count: number }[]>`
      select kind, count(*)::int as count from rewording where snapshot_id = ${newest.id} group by kind`,
  ])
  return ok({
    report: { id, title: report.title, language: report.language, merged: into !== id },
    snapshots: report.snapshots.map(({ retrievedAt, ...row }) => ({
      ...row,
      retrievedAt: retrievedAt.toISOString(),
    })),
    waiting,
    withdrawn: withdrawn.map((row) => ({ ...row, at: row.at.toISOString() })),
    trivial: counts.find(({ kind }) => kind === 'trivial')?.count ?? 0,
  })
}
