import 'server-only'
import type { InboxKind } from '#domain/inbox/kinds.ts'
import type { Tx } from '../db.ts'

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
