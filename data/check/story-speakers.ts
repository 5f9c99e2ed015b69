import 'server-only'
import { officeKey } from '#domain/actor/unnamed.ts'
import { type Actors, topOf } from '#domain/check/bodies.ts'
import { type SamePair, sameSpeakersOf } from '#domain/check/could-be-same.ts'
import type { Tx } from '../db.ts'
import { actorRows } from './actor-rows.ts'

type Row = {
  story_id: string
  actor_id: string
  report_id: string
  claim_id: string
  statement_id: string
  language: string
  descriptor: string
  country: string | null
  /** the body it belongs to or speaks for, not yet the top one */
  body: string | null
}
export type StoryPair = SamePair & { story: string; claim: string; aStatement: string; bStatement: string }

/** Unnamed speakers of a story that are compared with each other; beyond it the newest statements' are. */
export const SPEAKERS = 2000

/**
 * Unnamed speakers of each story, with a statement of theirs on each claim: by index from the story inwards. Who speaks is
 * asked before anything of the statement itself: most speakers have a name.
 */
const speakerRows = (tx: Tx, stories: string[]): Promise<Row[]> => tx.$queryRaw<Row[]>`
  select f.* from unnest(${stories}::text[]) as y(id) cross join lateral (
    with spoken as materialized (
      select m.story_id, t.claim_id, t.statement_id, a.id as actor_id, coalesce(a.descriptor, a.name) as descriptor, a.country, a.body_id
      from membership m
      join stance t on t.claim_id = m.claim_id and t.superseded_by_id is null and t.value is not null
      join lateral (select h.actor_id from hop h where h.statement_id = t.statement_id order by h.position desc limit 1) h on h.actor_id is not null
      join actor a on a.id = h.actor_id and a.kind = 'unnamed'
      where m.story_id = y.id
    )
    select w.story_id, w.actor_id, n.report_id, w.claim_id, max(s.id) as statement_id, max(s.language) as language,
      max(w.descriptor) as descriptor, max(w.country) as country, max(coalesce(w.body_id, o.body_id)) as body
    from spoken w
    join statement s on s.id = w.statement_id
    join snapshot n on n.id = s.snapshot_id
    left join lateral (select p.body_id from speaks_for p where p.actor_id = w.actor_id
      order by p.valid_from desc nulls last, p.at desc, p.body_id limit 1) o on true
    where (select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1) = 'confirmed'
    group by 1, 2, 3, 4 order by max(s.at) desc, 2, 4 limit ${SPEAKERS}) f`

/** Pairs of unnamed speakers of each story that could be the same and never meet on one claim. Two queries. */
export async function storyPairs(tx: Tx, stories: string[]): Promise<StoryPair[]> {
  if (stories.length === 0) return []
  const rows = await speakerRows(tx, stories)
  if (rows.length === 0) return []
  const bodies = [...new Set(rows.flatMap((row) => row.body ?? []))]
  const actors: Actors = new Map(
    (bodies.length > 0 ? await actorRows(tx, bodies) : []).map((row) => [
      row.id,
      { id: row.id, kind: row.kind, speaksFor: row.speaks_for },
    ]),
  )
  return [...Map.groupBy(rows, (row) => row.story_id)].flatMap(([story, own]) => {
    const byActor = Map.groupBy(own, (row) => row.actor_id)
    const speakers = [...byActor].map(([id, said]) => {
      const { descriptor, country, body, report_id, language } = said[0]!
      return {
        id,
        report: report_id,
        office: officeKey(descriptor, language),
        country,
        body: body && topOf(body, actors),
        claims: said.map((row) => row.claim_id),
      }
    })
    const first = (id: string) => byActor.get(id)!.toSorted((x, y) => (x.claim_id < y.claim_id ? -1 : 1))[0]!
    return sameSpeakersOf(speakers).map((pair) => ({
      ...pair,
      story,
      claim: first(pair.a).claim_id,
      aStatement: first(pair.a).statement_id,
      bStatement: first(pair.b).statement_id,
    }))
  })
}
