import 'server-only'
import { db, type Tx } from '../db.ts'
import { refresh } from './keep.ts'

/** What is looked at in one transaction. */
const BATCH = 500
const LOCK = 7209

type Row = { id: bigint; subject: string; subject_id: string }

/**
 * Brings the index up to date with the record, by what history's trigger noted (migration 0009). One at a time; a
 * second leaves it to the first. Killed anywhere it has done whole batches, and the rest is still noted.
 * @param within milliseconds after which no further batch is begun
 * @returns whether nothing is left to do
 */
export async function bringUpToDate(within = 1000): Promise<boolean> {
  const until = performance.now() + within
  for (;;) {
    const left = await db().$queryRaw<{ is: boolean }[]>`select exists (select 1 from search_pending) as is`
    if (!left[0]?.is) return true
    if (performance.now() > until) return false
    if (!(await db().$transaction(batch, { timeout: 30_000, maxWait: 5000 }))) return false
  }
}

/** Throws the index away and notes everything, for a rebuild: search finds less until it is through. */
export async function forget(): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await tx.$queryRaw`select pg_advisory_xact_lock(${LOCK}) is null as locked`
      await tx.$executeRaw`delete from search_pending`
      await tx.$executeRaw`delete from search_document`
      await tx.$executeRaw`delete from search_word`
      await tx.$executeRaw`insert into search_pending (subject, subject_id)
      select 'document', 'source:' || id from source union all select 'document', 'actor:' || id from actor
      union all select 'document', 'story:' || id from story union all select 'document', 'claim:' || id from claim
      union all select 'document', 'report:' || id from report union all select 'document', 'statement:' || id from statement`
    },
    { timeout: 600_000 },
  )
}

async function batch(tx: Tx): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ is: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as is`
  if (!lock?.is) return false
  const rows = await tx.$queryRaw<
    Row[]
  >`select id, subject, subject_id from search_pending order by id limit ${BATCH}`
  const documents = new Set(rows.flatMap((row) => (row.subject === 'document' ? row.subject_id : [])))
  await noteConcerned(
    tx,
    rows.filter((row) => row.subject !== 'document'),
  )
  if (documents.size > 0) await refresh(tx, [...documents])
  await tx.$executeRaw`delete from search_pending where id = any(${rows.map(({ id }) => id)}::bigint[])`
  return true
}

/** Notes the documents that changed subjects may concern: more than need be rather than one too few. */
async function noteConcerned(tx: Tx, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  const of = (subject: string) => [
    ...new Set(rows.flatMap((row) => (row.subject === subject ? row.subject_id : []))),
  ]
  await tx.$executeRaw`
    with recursive
    named as (select unnest(${of('claim')}::text[]) as id
      union select claim_id from membership where story_id = any(${of('story')}::text[])
      union select claim_id from former_membership where story_id = any(${of('story')}::text[])),
    claims as (select id from named union
      select case when m.from_id = c.id then m.into_id else m.from_id end from claims c join merge m on m.kind = 'claim' and c.id in (m.from_id, m.into_id)),
    people as (select unnest(${of('actor')}::text[]) as id union
      select case when m.from_id = a.id then m.into_id else m.from_id end from people a join merge m on m.kind = 'actor' and a.id in (m.from_id, m.into_id)),
    -- who an actor is called by changes nothing of what was said; being one with another, or two, does
    moved as (select p.id from people p where exists (select 1 from merge where kind = 'actor' and p.id in (from_id, into_id))
      or exists (select 1 from split where kind = 'actor' and p.id in (from_id, into_id))),
    told as (select unnest(${of('statement')}::text[]) as id
      union select statement_id from stance where claim_id in (select id from claims)
      union select statement_id from hop where actor_id in (select id from moved)
      union select s.id from snapshot n join statement s on s.snapshot_id = n.id where n.report_id = any(${of('report')}::text[]) or n.id = any(${of('snapshot')}::text[])),
    statements as (select id from told union select s.corrects_id from told t join statement s on s.id = t.id where s.corrects_id is not null
      union select s.id from told t join statement s on s.corrects_id = t.id),
    reports as (select unnest(${of('report')}::text[]) as id union
      select n.report_id from statements s join statement x on x.id = s.id join snapshot n on n.id = x.snapshot_id),
    -- who is named: speakers, whom claims are about, whose channel published; and whom these speak for or belong to
    heard as (select unnest(array[h.actor_id, hop_actor(h.statement_id, h.position, h.actor_id)]) as id from statements s join hop h on h.statement_id = s.id where h.actor_id is not null
      union select c.about_id from claims x join claim c on c.id = x.id where c.about_id is not null
      union select o.actor_id from source o where o.actor_id is not null and (o.id = any(${of('source')}::text[]) or o.id in (select r.source_id from reports x join report r on r.id = x.id))
      union select b.id from heard x cross join lateral (select s.body_id as id from speaks_for s where s.actor_id = x.id
        union all select a.body_id from actor a where a.id = x.id and a.body_id is not null union all select merged_into('actor', x.id)) b)
    insert into search_pending (subject, subject_id)
    select 'document', 'statement:' || id from statements union select 'document', 'claim:' || id from claims
    union select 'document', 'story:' || id from unnest(${of('story')}::text[]) as id union select 'document', 'report:' || id from reports
    union select 'document', 'source:' || id from unnest(${of('source')}::text[]) as id
    union select 'document', 'source:' || r.source_id from reports x join report r on r.id = x.id
    union select 'document', 'actor:' || id from people
    union select 'document', 'actor:' || id from heard`
}
