import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { likeness } from '#domain/actor/same-name.ts'
import type { MergeChoice, MergeKind } from '#domain/merge/view.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { buildClaimIndex } from '#domain/reading/rank/claim-index.ts'
import { rankClaims } from '#domain/reading/rank/rank-claims.ts'
import { db } from '../db.ts'
import { mergedAway } from './in-force.ts'

/** What is offered to choose from; the likely ones stand first. */
const POOL = 1000
const LIKELY = 9
const ALIKE = 0.6

/** What something may be one with: the likeliest first, then the rest to search among. Merged ones are left out. */
export async function mergeChoices(
  viewer: Viewer,
  kind: MergeKind,
  id: string,
): Promise<Outcome<MergeChoice[]>> {
  if (!may(viewer, 'merge.write')) return forbidden
  const not = { notIn: [id, ...(await mergedAway(db(), kind))] }
  return ok(await { claim: claims, actor: actors, report: reports }[kind](id, not))
}

type Not = { notIn: string[] }

function ordered(likely: string[], rows: Omit<MergeChoice, 'likely'>[]): MergeChoice[] {
  const place = new Map(likely.map((id, at) => [id, at]))
  return rows
    .map((row) => ({ ...row, likely: place.has(row.id) }))
    .sort((a, b) => (place.get(a.id) ?? LIKELY) - (place.get(b.id) ?? LIKELY))
}

async function claims(id: string, not: Not): Promise<MergeChoice[]> {
  const [own, rows] = await Promise.all([
    db().claim.findUnique({ where: { id }, select: { wording: true } }),
    db().claim.findMany({
      where: { id: not },
      select: {
        id: true,
        wording: true,
        memberships: { select: { story: { select: { title: true } } }, take: 1 },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: POOL,
    }),
  ])
  const index = buildClaimIndex(rows.map((row) => ({ id: row.id, claim: row.wording })))
  const likely = rankClaims(index, own?.wording ?? '', LIKELY).map((row) => row.id)
  return ordered(
    likely,
    rows.map((row) => ({ id: row.id, name: row.wording, detail: row.memberships[0]?.story.title ?? null })),
  )
}

async function actors(id: string, not: Not): Promise<MergeChoice[]> {
  const [own, rows] = await Promise.all([
    db().actorName.findMany({ where: { actorId: id }, select: { name: true }, take: 20 }),
    db().actor.findMany({
      where: { id: not },
      select: {
        id: true,
        name: true,
        speaksFor: { select: { body: { select: { name: true } } }, orderBy: { at: 'desc' }, take: 1 },
        names: { select: { name: true }, take: 10 },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: POOL,
    }),
  ])
  const alike = rows.map((row) => ({
    id: row.id,
    alike: Math.max(0, ...row.names.flatMap(({ name }) => own.map((one) => likeness(one.name, name)))),
  }))
  const likely = alike.filter((row) => row.alike >= ALIKE).sort((a, b) => b.alike - a.alike)
  return ordered(
    likely.slice(0, LIKELY).map((row) => row.id),
    rows.map((row) => ({ id: row.id, name: row.name, detail: row.speaksFor[0]?.body.name ?? null })),
  )
}

async function reports(id: string, not: Not): Promise<MergeChoice[]> {
  const [near, rows] = await Promise.all([
    db().$queryRaw<{ id: string }[]>`
      select o.report_id as id from snapshot n join snapshot o on o.bands && n.bands and o.report_id <> n.report_id
      where n.report_id = ${id} group by 1
      order by max(cardinality(array(select unnest(o.bands) intersect select unnest(n.bands)))) desc, 1 limit ${LIKELY}`,
    db().report.findMany({
      where: { id: not },
      select: { id: true, title: true, source: { select: { name: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: POOL,
    }),
  ])
  return ordered(
    near.map((row) => row.id),
    rows.map((row) => ({ id: row.id, name: row.title, detail: row.source.name })),
  )
}
