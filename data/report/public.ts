import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'

/**
 * Of report `r`: whether readers may see it. Some statement of it that is confirmed now bears on a claim of a published
 * story. A tie alone is not enough, for it stays when its statement is rejected or opened again.
 */
export const shown = Prisma.sql`exists (
  select 1 from snapshot n join statement s on s.snapshot_id = n.id join stance t on t.statement_id = s.id
  where n.report_id = r.id and t.superseded_by_id is null and t.value is not null
    and claim_is_public(t.claim_id) and (select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1) = 'confirmed')`

/** Those of the reports that readers may see. */
export async function publicAmong(tx: Tx, reports: string[]): Promise<Set<string>> {
  if (reports.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select r.id from report r where r.id = any(${reports}::text[]) and ${shown}`
  return new Set(rows.map((row) => row.id))
}

/**
 * A report and those merged into it, of which readers may see something: itself first. To the desk all of them.
 * None where there is nothing of them to be seen.
 */
export async function publicMembers(tx: Tx, report: string, desk: boolean): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select r.id from merged_below('report', ${report}) with ordinality m (id, place) join report r on r.id = m.id
    where ${desk} or ${shown} order by m.place limit 20`
  return rows.map((row) => row.id)
}

/** How many reports of each source readers may see; sources without one are absent. */
export async function publicBySource(tx: Tx, sources: string[] | null = null): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ source: string; count: number }[]>`
    select r.source_id as source, count(*)::int as count from report r
    where (${sources}::text[] is null or r.source_id = any(${sources}::text[])) and ${shown} group by r.source_id`
  return new Map(rows.map((row) => [row.source, row.count]))
}

/** The newest reports of a source that readers may see. */
export async function newestPublic(tx: Tx, source: string, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select r.id from report r where r.source_id = ${source} and ${shown}
    order by r.published_at desc nulls last, r.id desc limit ${limit}`
  return rows.map((row) => row.id)
}
