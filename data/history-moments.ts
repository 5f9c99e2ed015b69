import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Clock } from '#domain/history/moment.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from './db.ts'
import type { Cut } from './history-cut.ts'

const { sql } = Prisma

/** The cut of a clock at a moment. */
export const cutOf = (clock: Clock, at: string): Cut =>
  clock === 'known' ? { published: new Date(at) } : { recorded: new Date(at) }

/** The moments nearest to one at which something moved, as ISO 8601 instants. */
export type Neighbours = { before: string | null; after: string | null }

/**
 * The last moment before, and the first after, at which a claim or story changed: by what was published of it, or by
 * what was recorded. Addresses name whole seconds, so the one before is at least a second off. To readers what is
 * not public today is missing, and they are told of what is public alone. One query.
 */
export async function neighboursOf(
  viewer: Viewer,
  of: { claim: string } | { story: string },
  clock: Clock,
  at: string,
): Promise<Outcome<Neighbours>> {
  const desk = may(viewer, 'desk.read')
  const story = 'story' in of ? of.story : ''
  const claims =
    'claim' in of
      ? sql`select c.id from claim c where c.id = ${of.claim}`
      : sql`select m.claim_id as id from membership m where m.story_id = ${story}
          union select f.claim_id from former_membership f where f.story_id = ${story}`
  const [row] = await db().$queryRaw<[{ shown: boolean; before: Date | null; after: Date | null }]>`
    with claims as (select c.id from (${claims}) c where ${desk} or exists (select 1 from membership m join story y on y.id = m.story_id
        where m.claim_id = c.id and y.published_at is not null)),
    ties as (select t.* from stance t where t.claim_id in (select id from claims)),
    said as (select distinct statement_id as id from ties),
    instants as (${clock === 'known' ? published : sql`${recorded} ${'story' in of ? ofStory(story) : Prisma.empty}`})
    select ${'story' in of ? sql`exists (select 1 from story y where y.id = ${story} and (${desk} or y.published_at is not null))` : sql`exists (select 1 from claims)`} as shown,
      max(i.at) filter (where i.at <= ${new Date(at)}::timestamptz - interval '1 second') as before,
      min(i.at) filter (where i.at > ${new Date(at)}::timestamptz) as after from instants i`
  if (!row.shown) return missing
  return ok({ before: row.before?.toISOString() ?? null, after: row.after?.toISOString() ?? null })
}

/** When something of the claims was published, taken back, or judged in public. */
const published = sql`
  select r.published_at as at from ties t join statement s on s.id = t.statement_id join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id
    where t.superseded_by_id is null and t.value is not null
      and (select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1) = 'confirmed'
  union all select w.at from withdrawal w where w.statement_id in (select id from said)
  union all select k.at from "check" k where k.claim_id in (select id from claims)
  union all select x.at from retraction x join "check" k on k.id = x.check_id where k.claim_id in (select id from claims)`

/** When a row came that bears on the claims, or one was edited that is named by them. */
const recorded = sql`
  select t.at from ties t
  union all select c.at from confirmation c where c.statement_id in (select id from said)
  union all select w.at from withdrawal w where w.statement_id in (select id from said)
  union all select k.at from "check" k where k.claim_id in (select id from claims)
  union all select x.at from retraction x join "check" k on k.id = x.check_id where k.claim_id in (select id from claims)
  union all select d.at from due_move d where d.claim_id in (select id from claims)
  union all select h.at from history h where h.subject = 'claim' and h.subject_id in (select id from claims)
  union all select v.at from origin_verdict v where v.claim_id in (select id from claims)
  union all select f.at from former_origin_verdict f where f.claim_id in (select id from claims)
  union all select coalesce(l.decided_at, l.at) from reliance l where l.from_statement_id in (select id from said)
  union all select f.ended_at from former_reliance f join reliance l on l.id = f.reliance_id where l.from_statement_id in (select id from said)
  union all select h.at from history h where h.before is not null and h.subject = 'report' and h.subject_id in
    (select n.report_id from said join statement s on s.id = said.id join snapshot n on n.id = s.snapshot_id)
  union all select h.at from history h where h.before is not null and h.subject = 'actor' and h.subject_id in
    (select p.actor_id from said join hop p on p.statement_id = said.id)
  union all select h.at from history h where h.before is not null and h.subject = 'source' and h.subject_id in
    (select r.source_id from said join statement s on s.id = said.id join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id)`

const ofStory = (story: string) => sql`
  union all select h.at from history h where h.subject = 'story' and h.subject_id = ${story} and h.what not in ('published', 'withdrawn')
  union all select m.at from membership m where m.story_id = ${story}
  union all select f.ended_at from former_membership f where f.story_id = ${story}`
