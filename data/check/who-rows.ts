import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldsThen, fieldThen, recordedBy, rowsThen } from '../history-cut.ts'

const { sql } = Prisma

export type ActorRow = {
  id: string
  /** itself first, then those merged into it */
  members: string[]
  kind: 'person' | 'body' | 'unnamed'
  name: string
  descriptor: string | null
  country: string | null
  body_id: string | null
  speaks_for: string | null
  possibly_same: string[]
}

/**
 * The actors and, transitively, the bodies they speak for or belong to, each as what it is merged into. What an actor
 * does not say of itself, those merged into it say; their possible doubles are its own.
 */
export const actorRows = (tx: Tx, ids: string[], cut: Cut = {}): Promise<ActorRow[]> => {
  const at = recordedBy(cut)
  const actor = (name: string, column: Prisma.Sql) => fieldThen(cut, sql`a.edits`, name, column)
  const spoken = sql`lateral (select merged_into('actor', p.body_id, ${at}) as body_id
    from unnest(x.members) with ordinality m (id, n) join ${rowsThen('speaks_for', cut)} p on p.actor_id = m.id
    where merged_into('actor', p.body_id, ${at}) <> x.id
    order by m.n > 1, p.valid_from desc nulls last, p.at desc, p.body_id limit 1) s on true`
  /** a field of the actor, or else of the first merged into it that has one */
  const field = (
    name: string,
    column: Prisma.Sql,
  ) => sql`(select ${actor(name, column)} from unnest(x.members) with ordinality m (id, n)
    join then_actor a on a.id = m.id where ${actor(name, column)} is not null order by m.n limit 1)`
  const found = (
    id: Prisma.Sql,
  ) => sql`select y.id, y.members, (select merged_into('actor', ${actor('bodyId', sql`a.body_id`)}, ${at})
      from unnest(y.members) with ordinality m (id, n) join then_actor a on a.id = m.id
      where merged_into('actor', ${actor('bodyId', sql`a.body_id`)}, ${at}) <> y.id order by m.n limit 1) as body_id
    from (select z.id, array(select merged_below('actor', z.id, ${at})) as members from (select merged_into('actor', ${id}, ${at}) as id) z where z.id is not null) y`
  return tx.$queryRaw<ActorRow[]>`
  with recursive then_actor as not materialized (select a.*, ${fieldsThen('actor', sql`a.id`, cut)} as edits from actor a),
  reached as (
    select f.* from unnest(${ids}::text[]) wanted cross join lateral (${found(sql`wanted`)}) f
    union
    select f.* from reached x left join ${spoken} cross join lateral unnest(array[s.body_id, x.body_id]) body cross join lateral (${found(sql`body`)}) f
  )
  select x.id, x.members, ${actor('kind', sql`a.kind`)} as kind, ${actor('name', sql`a.name`)} as name, ${field('descriptor', sql`a.descriptor`)} as descriptor,
    ${field('country', sql`a.country`)} as country, x.body_id, s.body_id as speaks_for,
    coalesce((select array_agg(distinct merged_into('actor', case when p.actor_id = m.id then p.other_id else p.actor_id end, ${at}))
      from unnest(x.members) m (id) join ${rowsThen('possibly_same', cut)} p on m.id in (p.actor_id, p.other_id)), '{}') as possibly_same
  from reached x join then_actor a on a.id = x.id left join ${spoken}
  order by x.id limit 20000`
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
    ${source('ownerId', sql`s.owner_id`)} as owner_id,
    merged_into('actor', ${source('actorId', sql`s.actor_id`)}, ${recordedBy(cut)}) as actor_id
  from (select s.*, ${fieldsThen('source', sql`s.id`, cut)} as edits from source s where s.id = any(${ids}::text[])) s
  limit 20000`
}
