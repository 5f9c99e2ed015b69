import 'server-only'
import type { InboxKind } from '#domain/inbox/kinds.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'

/** The first story that a claim on which statements of report `r` bear was put into. */
export const STORY_OF_REPORT = Prisma.sql`(select m.story_id from snapshot n join statement s on s.snapshot_id = n.id
  join stance t on t.statement_id = s.id and t.superseded_by_id is null and t.value is not null
  join membership m on m.claim_id = t.claim_id where n.report_id = r.id order by m.at, m.story_id limit 1)`

/** Of one kind, what waits for some claims. */
export async function itemsOfClaims(tx: Tx, kind: InboxKind, claims: string[]): Promise<string[]> {
  if (claims.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select record_id as id from inbox_item where kind = ${kind} and claim_id = any(${claims}::text[])`
  return rows.map(({ id }) => id)
}

/** Listed reports whose statements bear on some claims. */
export async function reportsBearingOn(tx: Tx, claims: string[]): Promise<string[]> {
  if (claims.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct n.report_id as id from stance t join statement s on s.id = t.statement_id join snapshot n on n.id = s.snapshot_id
    where t.claim_id = any(${claims}::text[]) and exists (select 1 from inbox_item i where i.report_id = n.report_id)`
  return rows.map(({ id }) => id)
}
