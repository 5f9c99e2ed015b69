import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { byName } from '#domain/name-order.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { TimeRange } from '#domain/reading/types.ts'
import type { Grade, SourceKind, SourceLine, SourceRecord, SourceView } from '#domain/source/view.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { newestPublic, publicBySource } from '../report/public.ts'
import { versionsOf } from '../subject.ts'
import { type Edits, newestEdits } from './edits-found.ts'

const LIMIT = 2000
const RECENT = 50
const named = { select: { id: true, name: true } } as const
const lineInclude = {
  owner: named,
  domains: { orderBy: { domain: 'asc' }, take: 50 },
  _count: { select: { reports: true } },
} satisfies Prisma.SourceInclude
const viewInclude = {
  ...lineInclude,
  actor: named,
  owner: { select: { id: true, name: true, sources: { ...named, orderBy: { name: 'asc' }, take: 50 } } },
  carries: { where: { validTo: null }, select: { wire: named }, take: 50 },
} satisfies Prisma.SourceInclude

type LineRow = Prisma.SourceGetPayload<{ include: typeof lineInclude }>

const lineFrom = (row: LineRow, reports = row._count.reports): SourceLine => ({
  id: row.id,
  name: row.name,
  kind: row.kind as SourceKind,
  homepage: row.homepage,
  domains: row.domains.map(({ domain }) => domain),
  language: row.language,
  country: row.country,
  owner: row.owner && { id: row.owner.id, name: row.owner.name },
  reports,
})

/**
 * Sources by name, 2,000 at most, and how many there are. Readers are given those with a published report, and count only
 * such reports.
 */
export async function listSources(viewer: Viewer): Promise<Outcome<{ lines: SourceLine[]; all: number }>> {
  const shown = may(viewer, 'desk.read') ? null : await publicBySource(db())
  const [rows, all] = await Promise.all([
    db().source.findMany({
      where: shown ? { id: { in: [...shown.keys()] } } : {},
      include: lineInclude,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: LIMIT,
    }),
    shown ? shown.size : db().source.count(),
  ])
  return ok({ lines: rows.sort(byName).map((row) => lineFrom(row, shown?.get(row.id))), all })
}

type Asked = {
  limit: number
  after: { name: string; id: string } | null
  kind: SourceKind | null
  language: string | null
}

/** Sources by name, a page at a time, of a kind and in a language if asked. Readers are given those of `listSources`. */
export async function sourcesPage(
  viewer: Viewer,
  { limit, after, kind, language }: Asked,
): Promise<Outcome<{ rows: SourceLine[]; more: boolean }>> {
  const shown = may(viewer, 'desk.read') ? null : await publicBySource(db())
  const rows = await db().source.findMany({
    where: {
      ...(shown ? { id: { in: [...shown.keys()] } } : {}),
      ...(kind ? { kind } : {}),
      ...(language ? { language } : {}),
      ...(after ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] } : {}),
    },
    include: lineInclude,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  })
  const lines = rows.slice(0, limit).map((row) => lineFrom(row, shown?.get(row.id)))
  return ok({ rows: lines, more: rows.length > limit })
}

/** Those of the sources that something public names; the desk sees them all. */
async function shownAmong(ids: string[], desk: boolean): Promise<Set<string>> {
  if (desk) return new Set(ids)
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from unnest(${ids}::text[]) id where source_is_public(id)`
  return new Set(rows.map((row) => row.id))
}

async function viewOf(id: string, desk: boolean): Promise<SourceView | null> {
  const row = await db().source.findUnique({ where: { id }, include: viewInclude })
  if (!row) return null
  const near = [...row.carries.map(({ wire }) => wire), ...(row.owner?.sources ?? [])]
  const shown = await shownAmong([id, ...near.map((source) => source.id)], desk)
  if (!shown.has(id)) return null
  const reports = desk ? row._count.reports : ((await publicBySource(db(), [id])).get(id) ?? 0)
  const recent = await db().report.findMany({
    where: desk ? { sourceId: id } : { id: { in: await newestPublic(db(), id, RECENT) } },
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: RECENT,
    select: { id: true, title: true, publishedAt: true, publishedPrecision: true, language: true },
  })
  const told = await db().$queryRaw<{ id: string; count: number; edits: Edits }[]>`
    select one.id, (select count(*)::int from statement s join snapshot n on n.id = s.snapshot_id
      where n.report_id = one.id and (select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1) = 'confirmed'
        and exists (select 1 from stance t join membership m on m.claim_id = t.claim_id join story y on y.id = m.story_id
          where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null and (${desk} or y.published_at is not null))) as count,
      ${newestEdits(Prisma.sql`one.id`)} as edits
    from unnest(${recent.map((report) => report.id)}::text[]) one (id)`
  const stories = await db().$queryRaw<SourceView['stories']>`
    select y.id, y.title, y.language from (
      select distinct m.story_id as id from report r join snapshot n on n.report_id = r.id join statement s on s.snapshot_id = n.id
        join stance t on t.statement_id = s.id and t.superseded_by_id is null and t.value is not null
        cross join lateral merged_below('claim', merged_into('claim', t.claim_id)) one join membership m on m.claim_id = one
      where r.source_id = ${id} and (select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1) = 'confirmed'
    ) x join story y on y.id = x.id where (${desk} or y.published_at is not null) order by y.published_at desc nulls last, y.id limit ${RECENT}`
  const byId = new Map(told.map((one) => [one.id, one]))
  return {
    ...lineFrom(row, reports),
    actor: row.actor,
    carries: row.carries
      .map(({ wire }) => wire)
      .filter((wire) => shown.has(wire.id))
      .sort(byName),
    siblings: (row.owner?.sources ?? [])
      .filter((source) => source.id !== id && shown.has(source.id))
      .sort(byName),
    stories,
    recent: recent.map((report) => ({
      ...report,
      publishedAt: report.publishedAt?.toISOString() ?? null,
      publishedPrecision: report.publishedPrecision as TimeRange['precision'],
      statements: byId.get(report.id)?.count ?? 0,
      edits: byId.get(report.id)?.edits ?? [],
    })),
  }
}

/**
 * A source as readers see it: who it is, who owns it, what of it bears on published claims. To readers one that nothing
 * public names is missing.
 */
export async function sourceOf(viewer: Viewer, id: string): Promise<Outcome<SourceView>> {
  const view = await viewOf(id, may(viewer, 'desk.read'))
  return view ? ok(view) : missing
}

/** A source as the desk keeps it, with every dated grade and its reason. */
export async function sourceRecord(viewer: Viewer, id: string): Promise<Outcome<SourceRecord>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const [view, grades, versions] = await Promise.all([
    viewOf(id, true),
    db().reliability.findMany({
      where: { sourceId: id },
      orderBy: [{ validFrom: 'desc' }, { at: 'desc' }, { id: 'desc' }],
      take: 200,
    }),
    versionsOf(db(), 'source', [id]),
  ])
  if (!view) return missing
  const people = await db().person.findMany({
    where: { id: { in: grades.flatMap((row) => row.byId ?? []) } },
    select: { id: true, name: true },
    take: 200,
  })
  const names = new Map(people.map((person) => [person.id, person.name]))
  return ok({
    ...view,
    version: versions.get(id) ?? 0,
    reliability: grades.map((row) => ({
      id: row.id,
      grade: row.grade as Grade,
      from: row.validFrom.toISOString().slice(0, 10),
      reason: row.reason,
      byName: (row.byId && names.get(row.byId)) ?? null,
      at: row.at.toISOString(),
    })),
  })
}
