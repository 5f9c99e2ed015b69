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

/** @param withGrades with the grades of each, as they were entered by the moment */
export const sourceRows = (
  tx: Tx,
  ids: string[],
  cut: Cut = {},
  withGrades = false,
): Promise<SourceRow[]> => {
  const source = (name: string, column: Prisma.Sql) => fieldThen(cut, sql`s.edits`, name, column)
  return tx.$queryRaw<SourceRow[]>`
  select s.id, ${source('name', sql`s.name`)} as name, ${source('kind', sql`s.kind`)} as kind,
    ${source('ownerId', sql`s.owner_id`)} as owner_id,
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

export type VerdictRow = { a: string; b: string; same: boolean }

/** What editors held of pairs of origins, on whichever claim they met. */
export const verdictRows = (tx: Tx, keys: string[], cut: Cut = {}): Promise<VerdictRow[]> => tx.$queryRaw<
  VerdictRow[]
>`
  select v.a, v.b, v.same from ${rowsThen('origin_verdict', cut)} v
  where v.a = any(${keys}::text[]) and v.b = any(${keys}::text[])
  order by v.a, v.b limit 10000`
