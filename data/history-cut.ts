import 'server-only'
import { Prisma } from '#prisma/client/client.ts'

/**
 * A cut through the record (the four clocks of the design): what was publicly known at a moment cuts at publication,
 * what we had at a moment cuts at recording. Both may be given; neither is the record as it stands.
 */
export type Cut = { published?: Date; recorded?: Date }

type Edited = 'report' | 'actor' | 'claim' | 'story' | 'source'
type Sql = Prisma.Sql

const END = new Date('9999-12-31T00:00:00Z')

/** The moment at which recording is cut; far in the future when it is not. */
export const recordedBy = (cut: Cut): Date => cut.recorded ?? END

/**
 * What a subject's edited fields were at the moment, as one jsonb value: of every field that was edited later, what the
 * first such edit says it was before. History is asked for edits alone (index history_edit), and only of what has any.
 * @param id SQL of the subject's id
 * @param moment SQL of the moment, where it is another than the cut's
 */
export const fieldsThen = (
  subject: Edited,
  id: Sql,
  cut: Cut,
  moment: Sql = Prisma.sql`${cut.recorded}`,
): Sql =>
  cut.recorded
    ? Prisma.sql`(select jsonb_object_agg(f.key, f.value) from (
        select distinct on (e.key) e.key, e.value from history h cross join jsonb_each(h.before) e
        where h.subject = ${Prisma.raw(`'${subject}'`)} and h.subject_id = ${id} and h.at > ${moment} and h.before is not null
        order by e.key, h.number) f)`
    : Prisma.sql`null::jsonb`

/** A field as it was then: from `fieldsThen` when it was edited since, else as it is. @param now SQL of the column */
export const fieldThen = (
  cut: Cut,
  fields: Sql,
  name: string,
  now: Sql,
  type: 'text' | 'timestamptz' = 'text',
): Sql =>
  cut.recorded
    ? Prisma.sql`case when ${fields} -> ${name}::text is not null then (${fields} ->> ${name}::text)::${Prisma.raw(type)} else ${now} end`
    : now

const inForce: Record<string, string> = {
  membership: 'story_id, claim_id, by_id, at',
  possibly_same: 'actor_id, other_id, by_id, at',
  speaks_for: 'actor_id, body_id, valid_from, valid_to, at',
  origin_verdict: 'a, b, same, claim_id, by_id, at',
}

/** The rows of a table that were in force at the moment, for a "from": those there now, and those that ended since. */
export function rowsThen(
  table: 'membership' | 'possibly_same' | 'speaks_for' | 'origin_verdict',
  cut: Cut,
): Sql {
  if (!cut.recorded) return Prisma.raw(table)
  const columns = Prisma.raw(inForce[table] as string)
  return Prisma.sql`(select ${columns} from ${Prisma.raw(table)} where at <= ${cut.recorded}
    union all select ${columns} from ${Prisma.raw(`former_${table}`)} where at <= ${cut.recorded} and ended_at > ${cut.recorded})`
}
