import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldsThen, fieldThen, rowsThen } from '../history-cut.ts'

const { sql } = Prisma

export type ActorRow = {
  id: string
  kind: 'person' | 'body' | 'unnamed'
  name: string
  descriptor: string | null
  country: string | null
  body_id: string | null
  speaks_for: string | null
  possibly_same: string[]
}

/** The actors and, transitively, the bodies they speak for or belong to. */
export const actorRows = (tx: Tx, ids: string[], cut: Cut = {}): Promise<ActorRow[]> => {
  const actor = (name: string, column: Prisma.Sql) => fieldThen(cut, sql`a.edits`, name, column)
  const spoken = sql`lateral (select p.body_id from ${rowsThen('speaks_for', cut)} p where p.actor_id = x.id
    order by p.valid_from desc nulls last, p.at desc, p.body_id limit 1) s on true`
  return tx.$queryRaw<ActorRow[]>`
  with recursive then_actor as not materialized (select a.*, ${fieldsThen('actor', sql`a.id`, cut)} as edits from actor a),
  reached as (
    select a.id, ${actor('bodyId', sql`a.body_id`)} as body_id from then_actor a where a.id = any(${ids}::text[])
    union
    select b.id, b.body_id from reached x left join ${spoken}
      join lateral (select a.id, ${actor('bodyId', sql`a.body_id`)} as body_id from then_actor a where a.id in (s.body_id, x.body_id)) b on true
  )
  select x.id, ${actor('kind', sql`a.kind`)} as kind, ${actor('name', sql`a.name`)} as name, ${actor('descriptor', sql`a.descriptor`)} as descriptor,
    ${actor('country', sql`a.country`)} as country, x.body_id, s.body_id as speaks_for,
    coalesce((select array_agg(case when p.actor_id = x.id then p.other_id else p.actor_id end) from ${rowsThen('possibly_same', cut)} p
      where p.actor_id = x.id or p.other_id = x.id), '{}') as possibly_same
  from reached x join then_actor a on a.id = x.id left join ${spoken}
  limit 20000`
}

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
    ${source('ownerId', sql`s.owner_id`)} as owner_id, ${source('actorId', sql`s.actor_id`)} as actor_id
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
