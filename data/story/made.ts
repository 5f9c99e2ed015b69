import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { StoryMade } from '#domain/story/made.ts'
import { db } from '../db.ts'

/** As many of a kind as a list of stories opens in place; the story has all. */
const EACH = 8

type Row = {
  story: string
  kind: 'claim' | 'source'
  id: string
  words: string
  language: string | null
  reports: number
}

/** What made the numbers of some stories, or of all of them, by id. Readers are told of published ones. One query. */
export async function storiesMade(
  viewer: Viewer,
  ids: string[] | null = null,
): Promise<Record<string, StoryMade>> {
  const desk = may(viewer, 'desk.read')
  const rows = await db().$queryRaw<Row[]>`
    with s as (select id from story where (${ids}::text[] is null or id = any(${ids}::text[]))
      and (${desk} or published_at is not null) order by created_at desc, id limit 500),
    tied as (select distinct m.story_id, r.source_id, r.id from membership m
      join stance t on t.claim_id = m.claim_id and t.superseded_by_id is null and t.value is not null
      join statement st on st.id = t.statement_id join snapshot n on n.id = st.snapshot_id join report r on r.id = n.report_id
      where m.story_id in (select id from s)
        and (select c.state from confirmation c where c.statement_id = st.id order by c.number desc limit 1) = 'confirmed')
    select * from (
      select s.id as story, 'claim' as kind, c.id, c.wording as words, c.language, 0 as reports,
        row_number() over (partition by s.id order by c.happened_from nulls last, c.created_at, c.id) as place
      from s join membership m on m.story_id = s.id join claim c on c.id = m.claim_id
      union all
      select x.story_id, 'source', o.id, o.name, null, x.reports,
        row_number() over (partition by x.story_id order by x.reports desc, o.name, o.id)
      from (select story_id, source_id, count(*)::int as reports from tied group by story_id, source_id) x join source o on o.id = x.source_id
    ) all_of where place <= ${EACH} order by story, kind, place`
  const made: Record<string, StoryMade> = {}
  for (const { story, kind, id, words, language, reports } of rows) {
    const own = made[story] ?? { claims: [], sources: [] }
    made[story] = own
    if (kind === 'claim') own.claims.push({ id, words, language })
    else own.sources.push({ id, words, language, reports })
  }
  return made
}
