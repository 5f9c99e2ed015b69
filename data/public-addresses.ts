import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { db } from './db.ts'

/** A public page by its path, and when what it shows last changed. */
export type PublicAddress = { path: string; changedAt: string }

/**
 * A part of the public pages, in a stable order: stories, claims, reports, sources, actors and issued checks. What is not
 * published has no address here, whoever asks: the list is for search engines.
 * @param part from 0; each part holds `size` addresses at most
 */
export async function publicAddresses(
  _viewer: Viewer,
  part: number,
  size = 45_000,
): Promise<Outcome<{ rows: PublicAddress[]; more: boolean }>> {
  const rows = await db().$queryRaw<{ path: string; changed_at: Date }[]>`
    with recursive shown as (select id from story where published_at is not null),
    claims as (select distinct m.claim_id as id from membership m join shown s on s.id = m.story_id),
    ties as (select distinct t.statement_id as id from stance t join claims c on c.id = t.claim_id
      where t.superseded_by_id is null and t.value is not null
        and (select f.state from confirmation f where f.statement_id = t.statement_id order by f.number desc limit 1) = 'confirmed'),
    reports as (select distinct r.id, r.source_id from ties join statement s on s.id = ties.id join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id),
    named as (
      select hop_actor(h.statement_id, h.position, h.actor_id) as id from ties join hop h on h.statement_id = ties.id where h.actor_id is not null
      union select merged_into('actor', c.about_id) from claims x join claim c on c.id = x.id where c.about_id is not null
      union select merged_into('actor', o.actor_id) from reports r join source o on o.id = r.source_id where o.actor_id is not null
    ),
    actors as (
      select id from named
      union select merged_into('actor', x.id) from actors a cross join lateral merged_below('actor', a.id) one
        cross join lateral (select s.body_id as id from speaks_for s where s.actor_id = one union all select o.body_id from actor o where o.id = one and o.body_id is not null) x
    ),
    pages as (
      select 'story' as subject, id, '/stories/' || id as path from shown
      union all select 'story', id, '/stories/' || id || '/timeline' from shown
      union all select 'claim', id, '/claims/' || id from claims
      union all select 'report', id, '/reports/' || id from reports
      union all select 'source', source_id, '/sources/' || source_id from (select distinct source_id from reports) x
      union all select 'source', source_id, '/sources/' || source_id || '/cases' from (select distinct source_id from reports) x
        where exists (select 1 from track_case t where t.source_id = x.source_id and claim_is_public(t.claim_id))
      union all select 'actor', id, '/actors/' || id from actors
      union all select 'check', k.id, '/checks/' || k.id from "check" k join claims c on c.id = k.claim_id
        where not k.needs_review or exists (select 1 from check_review v where v.check_id = k.id and v.outcome = 'approved')
    )
    select p.path, coalesce((select max(h.at) from history h where h.subject = p.subject and h.subject_id = p.id), 'epoch') as changed_at
    from pages p order by p.path limit ${size + 1} offset ${part * size}`
  return ok({
    rows: rows.slice(0, size).map((row) => ({ path: row.path, changedAt: row.changed_at.toISOString() })),
    more: rows.length > size,
  })
}
