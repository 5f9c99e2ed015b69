import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ActorStatements } from '#domain/actor/page.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { StanceOn } from '#domain/statement/view.ts'
import { Prisma } from '#prisma/client/client.ts'
import { type LineRow, lineOf } from '../check/lines.ts'
import { db } from '../db.ts'
import { saidBy } from './said.ts'

const LIMIT = 20
type Row = LineRow & { stances: StanceOn[] }

/**
 * What an actor, and whoever speaks for it, said that readers see, newest publication first, a page at a time. One query.
 * @param after a statement: those that follow it; missing where it is none of these
 */
export async function statementsOf(
  _viewer: Viewer,
  actor: string,
  after: string | null = null,
  limit = LIMIT,
): Promise<Outcome<ActorStatements>> {
  const following = after
    ? Prisma.sql`where (said.at, said.id) < (select p.at, p.id from said p where p.id = ${after})`
    : Prisma.empty
  const rows = await db().$queryRaw<Row[]>`
    with ${saidBy(actor)}, page as (select * from said ${following} order by said.at desc, said.id desc limit ${limit + 1})
    select s.id, s.anchor_start, s.anchor_end, s.exact, s.content, s.chain, s.mode, s.hedge, s.language, s.said_from, s.said_to, s.said_precision,
      page.snapshot_number, r.id as report_id, r.title as report_title, r.language as report_language, r.published_at, r.published_precision,
      o.id as source_id, o.name as source_name,
      coalesce((select w.state = 'withdrawn' from withdrawal w where w.statement_id = s.id order by w.number desc limit 1), false) as withdrawn,
      coalesce((select json_agg(json_build_object('position', h.position, 'actor', hop_actor(h.statement_id, h.position, h.actor_id), 'source', h.source_id))
        from hop h where h.statement_id = s.id), '[]') as hops,
      coalesce((select json_agg(json_build_object('claimId', c.id, 'wording', c.wording, 'language', c.language, 'value', t.value) order by t.at, c.id)
        from ties t join claim c on c.id = t.claim_id where t.id = s.id), '[]') as stances
    from page join statement s on s.id = page.id join report r on r.id = page.report_id join source o on o.id = r.source_id
    order by page.at desc, page.id desc`
  if (after && rows.length === 0) return missing
  const shown = rows.slice(0, limit)
  return ok({
    rows: shown.map((row) => ({ ...lineOf(row), stances: row.stances })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  })
}
