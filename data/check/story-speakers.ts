import 'server-only'
import { officeKey } from '#domain/actor/unnamed.ts'
import { type Actors, knownBody } from '#domain/check/bodies.ts'
import { type SamePair, sameSpeakersOf } from '#domain/check/could-be-same.ts'
import type { Tx } from '../db.ts'
import { actorRows } from './rows.ts'

type Row = {
  story_id: string
  actor_id: string
  report_id: string
  claim_id: string
  statement_id: string
  language: string
}
export type StoryPair = SamePair & { story: string; claim: string; aStatement: string; bStatement: string }

/** Unnamed speakers of a story that are compared with each other; beyond it the newest statements' are. */
export const SPEAKERS = 2000

/** Unnamed speakers of each story, with a statement of theirs on each claim: by index from the story inwards. */
const speakerRows = (tx: Tx, stories: string[]): Promise<Row[]> => tx.$queryRaw<Row[]>`
  select f.* from unnest(${stories}::text[]) as y(id) cross join lateral (
    select m.story_id, h.actor_id, n.report_id, t.claim_id, max(s.id) as statement_id, max(s.language) as language
    from membership m
    join stance t on t.claim_id = m.claim_id and t.superseded_by_id is null and t.value is not null
    join statement s on s.id = t.statement_id
    join snapshot n on n.id = s.snapshot_id
    join lateral (select h.actor_id from hop h where h.statement_id = s.id order by h.position desc limit 1) h on h.actor_id is not null
    join actor a on a.id = h.actor_id and a.kind = 'unnamed'
    where m.story_id = y.id
      and (select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1) = 'confirmed'
    group by 1, 2, 3, 4 order by max(s.at) desc, 2, 4 limit ${SPEAKERS}) f`

/** Pairs of unnamed speakers of each story that could be the same and never meet on one claim. Three queries. */
export async function storyPairs(tx: Tx, stories: string[]): Promise<StoryPair[]> {
  if (stories.length === 0) return []
  const rows = await speakerRows(tx, stories)
  if (rows.length === 0) return []
  const known = new Map(
    (await actorRows(tx, [...new Set(rows.map((row) => row.actor_id))])).map((row) => [row.id, row]),
  )
  const actors: Actors = new Map(
    [...known.values()].map((row) => [
      row.id,
      { id: row.id, kind: row.kind, speaksFor: row.speaks_for, body: row.body_id },
    ]),
  )
  return [...Map.groupBy(rows, (row) => row.story_id)].flatMap(([story, own]) => {
    const byActor = Map.groupBy(own, (row) => row.actor_id)
    const speakers = [...byActor].map(([id, said]) => {
      const { descriptor, name, country } = known.get(id)!
      return {
        id,
        report: said[0]!.report_id,
        office: officeKey(descriptor ?? name, said[0]!.language),
        country,
        body: knownBody(actors.get(id)!, actors) ?? null,
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
