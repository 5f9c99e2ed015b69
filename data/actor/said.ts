import 'server-only'
import { Prisma } from '#prisma/client/client.ts'

/**
 * For a "with": `speaking`, the ids that speak as an actor; `ties` and `said`, what of it readers see: its statements
 * and those of whoever speaks for it, each once, and their ties to public claims. A report is what it is merged into.
 * What stands in a channel of its own without a speaker it said itself.
 */
export const saidBy = (actor: string): Prisma.Sql => Prisma.sql`
  speaking as materialized (select speaks_as(${actor}) as id),
  candidates as (
    select h.statement_id as id from speaking x join hop h on h.actor_id = x.id
    union select p.statement_id from speaking x join split y on y.kind = 'actor' and y.undone_at is null and y.into_id = x.id join split_part p on p.split_id = y.id
    union select s.id from speaking x join source o on o.actor_id = x.id join report r on r.source_id = o.id
      join snapshot n on n.report_id = r.id join statement s on s.snapshot_id = n.id
  ),
  tied as materialized (select t.statement_id as id, t.claim_id as own_claim_id, merged_into('claim', t.claim_id) as claim_id, t.value, t.at
    from candidates c join stance t on t.statement_id = c.id and t.superseded_by_id is null and t.value is not null),
  seen as materialized (select claim_id from (select distinct claim_id from tied) d where claim_is_public(claim_id)),
  said as materialized (
    select s.id, r.id as report_id, r.source_id, n.number as snapshot_number, coalesce(r.published_at, '-infinity') as at
    from (select distinct tied.id from tied join seen using (claim_id)) c
    join statement s on s.id = c.id join snapshot n on n.id = s.snapshot_id join report r on r.id = merged_into('report', n.report_id)
    where (select k.state from confirmation k where k.statement_id = s.id order by k.number desc limit 1) = 'confirmed'
      and (exists (select 1 from hop h where h.statement_id = s.id and hop_actor(h.statement_id, h.position, h.actor_id) in (select id from speaking))
        or not exists (select 1 from hop h where h.statement_id = s.id and h.actor_id is not null))
  ),
  ties as materialized (select distinct on (tied.id, claim_id) tied.* from tied join seen using (claim_id) join said on said.id = tied.id
    order by tied.id, claim_id, own_claim_id = claim_id desc, tied.at desc)`
