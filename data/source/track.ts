import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { TrackOutcome, TrackSide } from '#domain/source/track.ts'
import { noCases, type TrackRecord, trackRecord } from '#domain/source/track-record.ts'
import type { TrackCaseView, TrackStatement, TrackView } from '#domain/source/track-view.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'

/** Cases on one page. */
const PAGE = 50
/** Far more cases than any source has: a count has an end. */
const MOST = 50_000

/** Whether readers see the claim of case `t`. Most say so themselves; only the rest are asked for what is merged. */
const isPublic = Prisma.sql`(exists (select 1 from membership m join story y on y.id = m.story_id where m.claim_id = t.claim_id and y.published_at is not null)
  or claim_is_public(t.claim_id))`

/** How a source's cases ended. Claims that readers do not see make none, for nobody: the record is the same for all. */
export async function trackRecordOf(source: string): Promise<TrackRecord> {
  const rows = await db().$queryRaw<{ outcome: TrackOutcome; count: number }[]>`
    select outcome, count(*)::int as count from (
      select outcome from track_case t where source_id = ${source} and ${isPublic} limit ${MOST}) t group by outcome`
  return trackRecord({
    ...noCases,
    ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])),
  })
}

type Row = {
  claim: TrackCaseView['claim']
  side: TrackSide
  outcome: TrackOutcome
  began: Date
  until: Date
  own: string | null
  same: string | null
  opposite: string | null
}
type After = { began: string; claim: string } | null

/**
 * A source's track record with its cases, newest first, a page at a time. To readers one that nothing public names is
 * missing. Four queries, however many cases.
 */
export async function trackOf(
  viewer: Viewer,
  id: string,
  after: After = null,
  limit = PAGE,
): Promise<Outcome<TrackView>> {
  const [source] = await db().$queryRaw<{ id: string; name: string; shown: boolean }[]>`
    select id, name, source_is_public(id) as shown from source where id = ${id}`
  if (!source || !(source.shown || may(viewer, 'desk.read'))) return missing
  const [record, rows] = await Promise.all([trackRecordOf(id), casesFrom(id, after, limit + 1)])
  const shown = rows.slice(0, limit)
  const statements = await statementsOf(shown.flatMap(({ own, same, opposite }) => [own, same, opposite]))
  const cases = shown.map(({ began, until, own, same, opposite, ...row }) => ({
    ...row,
    began: began.toISOString(),
    until: until.toISOString(),
    own: statements.get(own ?? '') ?? null,
    same: statements.get(same ?? '') ?? null,
    opposite: statements.get(opposite ?? '') ?? null,
  }))
  const last = rows.length > limit ? cases.at(-1) : undefined
  return ok({
    source: { id: source.id, name: source.name },
    record,
    cases,
    next: last ? { began: last.began, claim: last.claim.id } : null,
  })
}

/** Where a page begins that goes on after one of a source's cases; null where it has no such case. */
export async function keyOfCase(source: string, claim: string): Promise<After> {
  const row = await db().trackCase.findUnique({
    where: { sourceId_claimId: { sourceId: source, claimId: claim } },
    select: { beganAt: true },
  })
  return row && { began: row.beganAt.toISOString(), claim }
}

const casesFrom = (source: string, after: After, limit: number): Promise<Row[]> => db().$queryRaw<Row[]>`
  select json_build_object('id', c.id, 'wording', c.wording, 'language', c.language) as claim,
    t.side, t.outcome, t.began_at as began, t.until, t.statement_id as own, t.for_id as same, t.against_id as opposite
  from track_case t join claim c on c.id = t.claim_id
  where t.source_id = ${source} and (${after?.began ?? null}::timestamptz is null or (t.began_at, t.claim_id) < (${after?.began ?? null}::timestamptz, ${after?.claim ?? ''}))
    and ${isPublic}
  order by t.began_at desc, t.claim_id desc limit ${limit}`

/** The statements that cases turn on, with the report that each stands in. */
async function statementsOf(ids: (string | null)[]): Promise<Map<string, TrackStatement>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db().$queryRaw<
    { id: string; report: string; source: TrackStatement['source']; at: Date }[]
  >`
    select s.id, r.id as report, json_build_object('id', o.id, 'name', o.name) as source, r.published_at as at
    from statement s join snapshot n on n.id = s.snapshot_id join report r on r.id = merged_into('report', n.report_id) join source o on o.id = r.source_id
    where s.id = any(${wanted}::text[]) and r.published_at is not null`
  return new Map(rows.map((row) => [row.id, { ...row, at: row.at.toISOString() }]))
}
