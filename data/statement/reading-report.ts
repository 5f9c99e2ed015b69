import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { ReadingRow } from '#domain/reading/report.ts'
import type { DraftHop, Span } from '#domain/reading/types.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'

const state = Prisma.sql`coalesce((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1), 'open')`
/** How many corrections of `s` stand: a correction that was rejected itself replaces nothing. */
const corrections = Prisma.sql`(select count(*)::int from statement n where n.corrects_id = s.id
  and coalesce((select c.state from confirmation c where c.statement_id = n.id order by c.number desc limit 1), 'open') <> 'rejected')`

/** How drafts fared with editors, per source, language and reader version: at most 5,000 rows. */
export async function readingReport(viewer: Viewer): Promise<Outcome<ReadingRow[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  return ok(
    await db().$queryRaw<ReadingRow[]>`
      select so.name as source, x.language, x.reader,
        count(*) filter (where not x.by_hand)::int as drafts,
        count(*) filter (where not x.by_hand and x.corrections = 0 and x.state = 'confirmed')::int as kept,
        count(*) filter (where not x.by_hand and x.corrections = 1)::int as corrected,
        count(*) filter (where not x.by_hand and x.corrections > 1)::int as split,
        count(*) filter (where not x.by_hand and x.corrections = 0 and x.state = 'rejected')::int as rejected,
        count(*) filter (where not x.by_hand and x.corrections = 0 and x.state = 'open')::int as open,
        count(*) filter (where x.by_hand and x.state = 'confirmed')::int as missed
      from (
        select sn.report_id, s.language, s.drafted_by_id is not null as by_hand, ${state} as state, ${corrections} as corrections,
          coalesce(s.drafted_by, (select d.reader_version from reading d where d.snapshot_id = sn.id order by d.at desc limit 1), '') as reader
        from statement s join snapshot sn on sn.id = s.snapshot_id where s.corrects_id is null
      ) x join report r on r.id = x.report_id join source so on so.id = r.source_id
      group by so.id, so.name, x.language, x.reader order by so.name, x.language, x.reader limit 5000`,
  )
}

type Words = {
  exact: string
  content: Span[]
  cue: Span[]
  speaker: Span[]
  chain: DraftHop[]
  mode: string
  hedge: string | null
}

/** A draft and what an editor made of it, with the words around it: spans are code points of `prefix` + `exact` + `suffix`'s text. */
export type LabelledExample = {
  id: string
  source: string
  language: string
  report: string
  snapshot: number
  reader: string
  outcome: 'kept' | 'corrected' | 'rejected'
  start: number
  prefix: string
  suffix: string
  draft: Words & { why: string; certainty: number }
  /** the editor's wordings, where the draft was corrected or split */
  wordings: Words[]
}

const words = (of: 's' | 'n') => {
  const column = (name: string) => Prisma.raw(`${of}.${name}`)
  return Prisma.sql`'exact', ${column('exact')}, 'content', ${column('content')}, 'cue', ${column('cue')}, 'speaker', ${column('speaker_anchor')}, 'chain', ${column('chain')}, 'mode', ${column('mode')}, 'hedge', ${column('hedge')}`
}

/** Decided drafts as labelled examples, by id, a page at a time: `after` is the last id of the page before. */
export async function labelledExamples(
  viewer: Viewer,
  after = '',
  limit = 500,
): Promise<Outcome<LabelledExample[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  return ok(
    await db().$queryRaw<LabelledExample[]>`
      select x.id, x.source, x.language, x.report, x.snapshot, x.reader, x.start, x.prefix, x.suffix, x.draft, x.wordings,
        case when x.corrections > 0 then 'corrected' when x.state = 'confirmed' then 'kept' else 'rejected' end as outcome
      from (
        select s.id, so.name as source, s.language, sn.report_id as report, sn.number as snapshot, s.drafted_by as reader,
          s.anchor_start as start, s.prefix, s.suffix, ${state} as state, ${corrections} as corrections,
          json_build_object(${words('s')}, 'why', s.why, 'certainty', s.certainty) as draft,
          coalesce((select json_agg(json_build_object(${words('n')}) order by n.anchor_start, n.id) from statement n where n.corrects_id = s.id
            and coalesce((select c.state from confirmation c where c.statement_id = n.id order by c.number desc limit 1), 'open') <> 'rejected'), '[]') as wordings
        from statement s join snapshot sn on sn.id = s.snapshot_id join report r on r.id = sn.report_id join source so on so.id = r.source_id
        where s.corrects_id is null and s.drafted_by_id is null and s.id > ${after}
      ) x
      where x.corrections > 0 or x.state <> 'open'
      order by x.id limit ${limit}`,
  )
}
