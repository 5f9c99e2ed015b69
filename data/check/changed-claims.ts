import 'server-only'
import type { Tx } from '../db.ts'

/** History rows looked at in one go. */
const BATCH = 500

export type Changed = { claims: string[]; stories: string[]; last: bigint; rows: number }

/**
 * The claims whose evidence the history rows after one may have changed, and the stories they are in. A bounded number
 * of rows at a time, in their order; two queries.
 */
export async function changedClaims(tx: Tx, after: bigint): Promise<Changed> {
  const [head] = await tx.$queryRaw<{ last: bigint | null; rows: number }[]>`
    select max(id) as last, count(*)::int as rows from (select id from history where id > ${after} order by id limit ${BATCH}) h`
  if (!head?.last) return { claims: [], stories: [], last: after, rows: 0 }
  const found = await tx.$queryRaw<{ claim: string | null; story: string | null }[]>`
    with recursive changed as (select distinct subject, subject_id as id from history where id > ${after} and id <= ${head.last}),
    key as (select k as name from changed, regexp_split_to_table(id, '[|]') k where subject = 'origin verdict'),
    speaker as (
      select id from changed where subject = 'actor'
      union select substr(name, 7) from key where name like 'actor:%'
      union select a.id from speaker b join actor a on a.body_id = b.id or a.id in (select s.actor_id from speaks_for s where s.body_id = b.id)
    ),
    publisher as (
      select id from changed where subject = 'source'
      union select substr(name, 8) from key where name like 'source:%'
      union select split_part(substr(name, 8), '@', 1) from key where name like 'report:%'
    ),
    telling as (
      select id from changed where subject = 'report'
      union select l.from_report_id from changed c join reliance l on l.id = c.id where c.subject = 'reliance' and l.from_report_id is not null
      union select r.id from publisher p join report r on r.source_id = p.id
      union select l.from_report_id from publisher p join reliance l on l.to_source_id = p.id where l.from_report_id is not null
    ),
    said as (
      select id from changed where subject = 'statement'
      union select l.from_statement_id from changed c join reliance l on l.id = c.id where c.subject = 'reliance' and l.from_statement_id is not null
      union select h.statement_id from speaker p join hop h on h.actor_id = p.id
      union select l.from_statement_id from publisher p join reliance l on l.to_source_id = p.id where l.from_statement_id is not null
      union select s.id from telling t join snapshot n on n.report_id = t.id join statement s on s.snapshot_id = n.id
    ),
    touched as (
      select id from changed where subject = 'claim'
      union select t.claim_id from said s join stance t on t.statement_id = s.id
      union select c.id from speaker p join claim c on c.about_id = p.id
    )
    select t.id as claim, m.story_id as story from touched t join claim c on c.id = t.id left join membership m on m.claim_id = t.id
    union select null, id from changed where subject = 'story'
    union select null, p.story_id from touched t join possible_edge p on p.claim_id = t.id where p.story_id is not null
    order by 1, 2`
  const unique = (list: (string | null)[]) => [...new Set(list.filter((id) => id !== null))]
  return {
    claims: unique(found.map((row) => row.claim)),
    stories: unique(found.map((row) => row.story)),
    last: head.last,
    rows: head.rows,
  }
}
