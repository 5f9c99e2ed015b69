import 'server-only'
import type { DatedGrade } from '#domain/check/admiralty.ts'
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
  /** its dated grades, where they were asked for */
  grades?: DatedGrade[]
}

/**
 * Sources as they were then. The owner is whoever held the source at that moment, taken at the top.
 * @param withGrades with the grades of each, as they were entered by the moment
 */
export const sourceRows = (
  tx: Tx,
  ids: string[],
  cut: Cut = {},
  withGrades = false,
): Promise<SourceRow[]> => {
  const source = (name: string, column: Prisma.Sql) => fieldThen(cut, sql`s.edits`, name, column)
  return tx.$queryRaw<SourceRow[]>`
  select s.id, ${source('name', sql`s.name`)} as name, ${source('kind', sql`s.kind`)} as kind,
    ${topOwner(heldThen(source('ownerId', sql`s.owner_id`), cut), cut)} as owner_id,
    merged_into('actor', ${source('actorId', sql`s.actor_id`)}, ${recordedBy(cut)}) as actor_id ${withGrades ? sql`, ${gradesThen(cut)} as grades` : Prisma.empty}
  from (select s.*, ${fieldsThen('source', sql`s.id`, cut)} as edits from source s where s.id = any(${ids}::text[])) s
  limit 20000`
}

/** The grades of source `s`: what `gradesOf` reads, beside what else is asked of it. */
const gradesThen = (
  cut: Cut,
): Prisma.Sql => sql`coalesce((select json_agg(json_build_object('grade', g.grade, 'from', to_char(g.valid_from, 'YYYY-MM-DD'),
    'at', to_char(g.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by g.valid_from, g.at, g.id)
  from reliability g where g.source_id = s.id and g.at <= ${recordedBy(cut)}), '[]')`

/** The day on which holdings are asked for: that of publication, else that of the record. */
const dayOf = (cut: Cut): Prisma.Sql =>
  sql`(${cut.published ?? cut.recorded ?? sql`clock_timestamp()`}::timestamptz at time zone 'UTC')::date`

/** Who held source `s` directly: at a moment of publication by its dated holdings, else as its record says. */
const heldThen = (ownerId: Prisma.Sql, cut: Cut): Prisma.Sql =>
  cut.published
    ? sql`case when exists (select 1 from ownership o where o.source_id = s.id and o.at <= ${recordedBy(cut)})
        then holder_on(s.id, null, ${dayOf(cut)}, ${recordedBy(cut)}) else ${ownerId} end`
    : ownerId

/** The owner above an owner; asked of those alone that somebody holds. */
const topOwner = (owner: Prisma.Sql, cut: Cut): Prisma.Sql =>
  sql`(select case when d.id in (select owned_id from ownership where owned_id is not null)
    then owner_above(d.id, ${dayOf(cut)}, ${recordedBy(cut)}) else d.id end from (select ${owner} as id offset 0) d)`

export type VerdictRow = { a: string; b: string; same: boolean }

/** What editors held of pairs of origins, on whichever claim they met. */
export const verdictRows = (tx: Tx, keys: string[], cut: Cut = {}): Promise<VerdictRow[]> => tx.$queryRaw<
  VerdictRow[]
>`
  select v.a, v.b, v.same from ${rowsThen('origin_verdict', cut)} v
  where v.a = any(${keys}::text[]) and v.b = any(${keys}::text[])
  order by v.a, v.b limit 10000`
