import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ActorView } from '#domain/actor/view.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'

type Said = ActorView['statements'][number]

/** An actor with its names and statements, newest first; those of actors merged into it are its own. */
export async function actorOf(viewer: Viewer, id: string): Promise<Outcome<ActorView>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const row = await db().actor.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      kind: true,
      externalIds: true,
      speaksFor: {
        select: { body: { select: { id: true, name: true } } },
        orderBy: [{ validFrom: { sort: 'desc', nulls: 'last' } }, { at: 'desc' }],
        take: 1,
      },
    },
  })
  if (!row) return missing
  const [names, statements, versions] = await Promise.all([
    db().$queryRaw<ActorView['names']>`
      select distinct on (n.name) n.name, n.language from merged_below('actor', ${id}) one join actor_name n on n.actor_id = one
      order by n.name limit 50`,
    db().$queryRaw<Said[]>`
      with named as (
        select h.statement_id from merged_below('actor', ${id}) one join hop h on h.actor_id = one
        union select p.statement_id from merged_below('actor', ${id}) one join split x on x.kind = 'actor' and x.into_id = one
          join split_part p on p.split_id = x.id
      )
      select s.id, left(s.exact, 400) as words, s.language,
        json_build_object('id', r.id, 'title', r.title, 'language', r.language, 'source', o.name) as report,
        coalesce((select json_agg(json_build_object('claimId', c.id, 'wording', c.wording, 'language', c.language, 'value', t.value) order by t.at, t.id)
          from stance t join claim c on c.id = t.claim_id where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null), '[]') as stances
      from named join statement s on s.id = named.statement_id join snapshot n on n.id = s.snapshot_id
        join report r on r.id = n.report_id join source o on o.id = r.source_id
      where exists (select 1 from hop h where h.statement_id = s.id and hop_actor(h.statement_id, h.position, h.actor_id) = ${id})
        and (select k.state from confirmation k where k.statement_id = s.id order by k.number desc limit 1) = 'confirmed'
        and not exists (select 1 from statement x where x.corrects_id = s.id
          and coalesce((select k.state from confirmation k where k.statement_id = x.id order by k.number desc limit 1), 'open') <> 'rejected')
      order by r.published_at desc nulls last, s.id limit 200`,
    versionsOf(db(), 'actor', [id]),
  ])
  const { wikidata = null } = row.externalIds as { wikidata?: string }
  return ok({
    id,
    version: versions.get(id) ?? 0,
    name: row.name,
    kind: row.kind as ActorView['kind'],
    names,
    wikidata,
    speaksFor: row.speaksFor[0]?.body ?? null,
    statements,
  })
}
