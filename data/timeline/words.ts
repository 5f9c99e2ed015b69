import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { DraftHop, Span } from '#domain/reading/types.ts'
import { wordsOf } from '#domain/statement/anchor.ts'
import type { HopView } from '#domain/statement/view.ts'
import { hopsOf } from '../check/lines.ts'
import { db } from '../db.ts'

/** What a statement of a timeline says, for whoever looks at it. */
export type StatementWords = { id: string; words: string; language: string; speaker: HopView | null }

type Row = {
  id: string
  exact: string
  anchor_start: number
  content: Span[]
  chain: DraftHop[]
  language: string
  hops: { position: number; actor: string | null; source: string | null }[]
}

/** More than any page of a timeline's list or block of its words holds. */
const LIMIT = 1000

/** The words of statements, by id. Readers are told of those that are confirmed and bear on a published claim. One query. */
export async function timelineWords(viewer: Viewer, ids: string[]): Promise<StatementWords[]> {
  const desk = may(viewer, 'desk.read')
  const rows = await db().$queryRaw<Row[]>`
    select s.id, s.exact, s.anchor_start, s.content, s.chain, s.language,
      coalesce((select json_agg(json_build_object('position', h.position, 'actor', h.actor_id, 'source', h.source_id) order by h.position)
        from hop h where h.statement_id = s.id), '[]') as hops
    from statement s where s.id = any(${ids.slice(0, LIMIT)}::text[]) and (${desk}
      or ((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1) = 'confirmed'
        and exists (select 1 from stance t where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null and claim_is_public(t.claim_id))))
    order by s.id limit ${LIMIT}`
  return rows.map((row) => ({
    id: row.id,
    words: wordsOf(row.exact, row.anchor_start, row.content),
    language: row.language,
    speaker: hopsOf(row.chain, row.hops).at(-1) ?? null,
  }))
}
