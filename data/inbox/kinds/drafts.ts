import 'server-only'
import { unweighed } from '#domain/inbox/effect.ts'
import { ownText } from '#domain/report/own-text.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Kind } from '../kind.ts'
import { reportsBearingOn, STORY_OF_REPORT } from '../of-claims.ts'
import { reportsOfStatements } from '../reports-of.ts'
import { carryingTexts, textRoots } from '../text-roots.ts'
import { weighDrafts } from '../weigh-drafts.ts'

type Row = {
  id: string
  title: string
  language: string
  source: string
  at: Date
  open: number
  untied: number
  story: string | null
  merged: boolean
  stamp: string
}

/**
 * A filed report with drafts that nobody has decided on, or with confirmed statements that bear on no claim. Deciding on
 * all and tying them settles it, in its own text, whatever it is merged into. Weighed by what its drafts would do to the claims they seem to bear on.
 */
export const drafts: Kind = {
  name: 'drafts',
  canSetAside: true,
  everything: Prisma.sql`select 'report', id from report`,
  async touched(tx, noted) {
    const own = await reportsOfStatements(tx, noted)
    const carrying = await carryingTexts(tx, noted.of('reliance'), noted.of('report'))
    return [...new Set([...own, ...carrying, ...(await reportsBearingOn(tx, noted.of('membership')))])]
  },
  path: (id) => `/desk/reports/${id}`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select r.id, r.title, r.language, r.source_id as source, r.created_at as at, x.open, x.untied, md5(x.which) as stamp, merged_into('report', r.id) <> r.id as merged,
        ${STORY_OF_REPORT} as story
      from report r cross join lateral (
        select count(*) filter (where y.state = 'open')::int as open, count(*) filter (where y.state = 'confirmed')::int as untied,
          string_agg(y.id || y.state, ',' order by y.id) as which
        from (
          select s.id, coalesce((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1), 'open') as state
          from snapshot n join statement s on s.snapshot_id = n.id where n.report_id = r.id and not exists (
            select 1 from statement later where later.corrects_id = s.id
              and coalesce((select c.state from confirmation c where c.statement_id = later.id order by c.number desc limit 1), 'open') <> 'rejected')
        ) y where y.state = 'open' or (y.state = 'confirmed' and not exists (
          select 1 from stance t where t.statement_id = y.id and t.superseded_by_id is null and t.value is not null))
      ) x where r.id = any(${ids}::text[]) and x.open + x.untied > 0`
    const roots = await textRoots(
      tx,
      rows.map(({ id }) => id),
    )
    return rows.map(({ id, title, language, source, at, open, untied, story, merged, stamp }) => ({
      ...{ id, title, language, source, story, stamp, since: at, report: id, text: roots.get(id) ?? null },
      effect: unweighed,
      says: { open, untied },
      path: ownText(id, merged),
    }))
  },
  weigh: weighDrafts,
}
