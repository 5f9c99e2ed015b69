import 'server-only'
import type { Tx } from '../db.ts'

/** Those of the claims that readers see: in a published story, or one with a claim that is. The one rule is the database's. */
export async function publicClaims(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from unnest(${[...new Set(ids)]}::text[]) id where claim_is_public(id)`
  return new Set(rows.map((row) => row.id))
}

/** Whether readers see a claim. */
export const isPublicClaim = async (tx: Tx, id: string): Promise<boolean> =>
  (await publicClaims(tx, [id])).has(id)
