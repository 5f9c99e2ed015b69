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
  // A long story has thousands of speakers: functions are asked of those alone that a merge names, and "offset 0" keeps
  // the planner from reading a whole table for each, or an edit once for each field.
  const one = (id: Prisma.Sql) =>
    sql`case when ${id} in (select from_id from merge where kind = 'actor') then merged_into('actor', ${id}, ${at}) else ${id} end`
  const below = (id: Prisma.Sql) =>
    sql`case when ${id} in (select into_id from merge where kind = 'actor') then array(select merged_below('actor', ${id}, ${at})) else array[${id}] end`
  const spoken = sql`lateral (select ${one(sql`p.body_id`)} as body_id
    from unnest(x.members) with ordinality m (id, n) cross join lateral (select * from ${rowsThen('speaks_for', cut)} p where p.actor_id = m.id offset 0) p
    where ${one(sql`p.body_id`)} <> x.id
    order by m.n > 1, p.valid_from desc nulls last, p.at desc, p.body_id limit 1) s on true`
  /** a field of the actor, or else of the first merged into it that has one */
  const field = (
    name: string,
    column: Prisma.Sql,
  ) => sql`(select ${actor(name, column)} from unnest(x.members) with ordinality m (id, n)
    join then_actor a on a.id = m.id where ${actor(name, column)} is not null order by m.n limit 1)`
  const body = one(actor('bodyId', sql`a.body_id`))
  const found = (id: Prisma.Sql) => sql`select y.id, y.members, (select ${body}
      from unnest(y.members) with ordinality m (id, n) join then_actor a on a.id = m.id
      where ${body} <> y.id order by m.n limit 1) as body_id
    from (select z.id, ${below(sql`z.id`)} as members from (select ${one(id)} as id offset 0) z where z.id is not null) y`
  return tx.$queryRaw<ActorRow[]>`
  with recursive then_actor as not materialized (
    select a.*, e.edits from actor a ${cut.recorded ? sql`left join lateral (select ${fieldsThen('actor', sql`a.id`, cut)} as edits offset 0) e on true` : sql`cross join (select null::jsonb as edits) e`}),
  reached as (
    select f.* from unnest(${ids}::text[]) wanted cross join lateral (${found(sql`wanted`)}) f
    union
    select f.* from reached x left join ${spoken} cross join lateral unnest(array[s.body_id, x.body_id]) body cross join lateral (${found(sql`body`)}) f
  )
  select x.id, x.members, ${actor('kind', sql`a.kind`)} as kind, ${actor('name', sql`a.name`)} as name, ${field('descriptor', sql`a.descriptor`)} as descriptor,
    ${field('country', sql`a.country`)} as country, x.body_id, s.body_id as speaks_for,
    coalesce((select array_agg(distinct ${one(sql`q.other`)}) from unnest(x.members) m (id) cross join lateral (
        select p.other_id as other from ${rowsThen('possibly_same', cut)} p where p.actor_id = m.id
        union all select p.actor_id from ${rowsThen('possibly_same', cut)} p where p.other_id = m.id) q), '{}') as possibly_same
  from reached x join then_actor a on a.id = x.id left join ${spoken}
  order by x.id limit 20000`
}
