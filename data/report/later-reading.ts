import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import type { Page } from '#domain/reading/types.ts'
import type { ReportLine } from '#domain/report/view.ts'
import { db } from '../db.ts'
import { mergedAway } from '../merge/in-force.ts'
import { reportLine } from './lines.ts'

const source = { select: { id: true, name: true } } as const

/** What a report's later text is read under. */
export async function laterReadingOf(viewer: Viewer, id: string): Promise<Outcome<ReportLine>> {
  if (!may(viewer, 'report.write')) return forbidden
  const row = await db().report.findUnique({ where: { id }, include: { source } })
  return row ? ok(reportLine(row)) : missing
}

export type MayBe = {
  id: string
  title: string
  language: string
  source: string
  why: 'address' | 'text' | null
}
/** Reports whose text shares this many band keys with a new one are likely the same item. */
const ALIKE = 3

/**
 * The reports that something brought in may be a later version of: those at its address first, then those that share
 * much of its text, then the newest ones to choose from by hand.
 */
export async function mayBeLaterOf(
  viewer: Viewer,
  brought: { finalUrl: string | null; page: Pick<Page, 'canonicalUrl' | 'text'> },
): Promise<Outcome<MayBe[]>> {
  if (!may(viewer, 'report.write')) return forbidden
  const urls = [brought.finalUrl, brought.page.canonicalUrl].filter((url) => url !== null)
  const bands = bandKeys(brought.page.text)
  const away = await mergedAway(db(), 'report')
  const [near, newest] = await Promise.all([
    db().$queryRaw<{ id: string; at: boolean }[]>`
      select merged_into('report', id) as id, true as at from report where canonical_url = any(${urls}::text[])
      union select merged_into('report', report_id), true from report_url where url = any(${urls}::text[])
      union all select merged_into('report', id), false from (
        select n.report_id as id, max(cardinality(array(select unnest(n.bands) intersect select unnest(${bands}::text[])))) as shared
        from snapshot n where n.bands && ${bands}::text[] group by n.report_id order by shared desc, id limit 10) x where shared >= ${ALIKE}
      limit 30`,
    db().report.findMany({
      where: { id: { notIn: away } },
      select: { id: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 300,
    }),
  ])
  const why = new Map<string, MayBe['why']>()
  for (const { id, at } of near) if (!why.has(id)) why.set(id, at ? 'address' : 'text')
  for (const { id } of newest) if (!why.has(id)) why.set(id, null)
  const rows = await db().report.findMany({
    where: { id: { in: [...why.keys()] } },
    select: { id: true, title: true, language: true, source: { select: { name: true } } },
    take: 400,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ok(
    [...why].flatMap(([id, reason]) => {
      const row = byId.get(id)
      return row ? [{ ...row, source: row.source.name, why: reason }] : []
    }),
  )
}
