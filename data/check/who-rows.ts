import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldsThen, fieldThen, recordedBy, rowsThen } from '../history-cut.ts'

const { sql } = Prisma

export type SourceRow = {
  id: string
  name: string
  kind: string
  owner_id: string | null
  actor_id: string | null
}

export const sourceRows = (tx: Tx, ids: string[], cut: Cut = {}): Promise<SourceRow[]> => {
  const source = (name: string, column: Prisma.Sql) => fieldThen(cut, sql`s.edits`, name, column)
  return tx.$queryRaw<SourceRow[]>`
  select s.id, ${source('name', sql`s.name`)} as name, ${source('kind', sql`s.kind`)} as kind,
    ${source('ownerId', sql`s.owner_id`)} as owner_id,
    merged_into('actor', ${source('actorId', sql`s.actor_id`)}, ${recordedBy(cut)}) as actor_id
  from (select s.*, ${fieldsThen('source', sql`s.id`, cut)} as edits from source s where s.id = any(${ids}::text[])) s
  limit 20000`
}

export type VerdictRow = { a: string; b: string; same: boolean }

/** What editors held of pairs of origins, on whichever claim they met. */
export const verdictRows = (tx: Tx, keys: string[], cut: Cut = {}): Promise<VerdictRow[]> => tx.$queryRaw<
  VerdictRow[]
>`
  select v.a, v.b, v.same from ${rowsThen('origin_verdict', cut)} v
  where v.a = any(${keys}::text[]) and v.b = any(${keys}::text[])
  order by v.a, v.b limit 10000`
