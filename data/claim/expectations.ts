import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import {
  type DueOutcome,
  type ExpectationView,
  type SettledBy,
  standingOf,
} from '#domain/claim/expectation.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Cut } from '../check/rows.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'
import { rangeOf } from '../time.ts'

const END = new Date('9999-12-31T00:00:00Z')
/** More are asked for together by nobody. */
const MOST = 500

type Settled = SettledBy & { publishedAt: string | null; shown: boolean }
type Move = {
  dueFrom: string
  dueTo: string
  precision: string
  announcedAt: string | null
  statement: Settled | null
}
type Settling = { outcome: string; reasons: string; byName: string; at: string; statement: Settled | null }
type Row = {
  id: string
  wording: string
  language: string
  about: { id: string; name: string } | null
  happenedFrom: Date | null
  happenedTo: Date | null
  happenedPrecision: string | null
  shown: boolean
  moves: Move[]
  outcomes: Settling[]
}

const { sql } = Prisma

/** The statement that moves or settles something; to readers, one that they may open is a link. */
const settledBy = (statement: Prisma.Sql, desk: boolean): Prisma.Sql => sql`
  (select json_build_object('id', s.id, 'reportId', r.id, 'source', o.name, 'publishedAt', r.published_at, 'shown', ${desk} or statement_is_public(s.id))
  from statement s join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id join source o on o.id = r.source_id where s.id = ${statement})`

/** Expectations with all that became of them by the moment, in one query; those of other kinds are left out. */
const rowsOf = (ids: string[], desk: boolean, cut: Cut): Promise<Row[]> => db().$queryRaw<Row[]>`
  select c.id, c.wording, c.language, c.happened_from as "happenedFrom", c.happened_to as "happenedTo", c.happened_precision as "happenedPrecision",
    case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as about, ${desk} or claim_is_public(c.id) as shown,
    coalesce((select json_agg(json_build_object('dueFrom', m.due_from, 'dueTo', m.due_to, 'precision', m.precision, 'announcedAt', m.announced_at,
        'statement', ${settledBy(sql`m.statement_id`, desk)}) order by m.number)
      from (select * from due_move m where m.claim_id = c.id and m.at <= ${cut.recorded ?? END} order by m.number limit 50) m), '[]') as moves,
    coalesce((select json_agg(json_build_object('outcome', w.outcome, 'reasons', w.reasons, 'byName', w.by_name, 'at', w.at,
        'statement', ${settledBy(sql`w.statement_id`, desk)}) order by w.number desc)
      from (select * from due_outcome w where w.claim_id = c.id and w.at <= ${cut.recorded ?? END} order by w.number desc limit 100) w), '[]') as outcomes
  from claim c left join actor a on a.id = c.about_id
  where c.id = any(${ids}::text[]) and c.kind = 'expectation' order by c.id limit ${MOST}`

/** An expectation with its moves and outcome; missing for claims of another kind. Readers see published ones. */
export async function expectationOf(
  viewer: Viewer,
  id: string,
  cut: Cut = {},
): Promise<Outcome<ExpectationView>> {
  const desk = may(viewer, 'desk.read')
  const rows = await rowsOf([id], desk, cut)
  const [view] = await viewsOf(
    rows.filter(({ shown }) => shown),
    desk,
    cut,
  )
  return view ? ok(view) : missing
}

async function viewsOf(rows: Row[], desk: boolean, cut: Cut): Promise<ExpectationView[]> {
  const ids = rows.map(({ id }) => id)
  const versions = desk ? await versionsOf(db(), 'claim', ids) : new Map<string, number>()
  // what is publicly known at a moment is what some report had published by then
  const known = (statement: Settled | null, at: string | null) => {
    const published = statement ? statement.publishedAt : at
    return !cut.published || (published ? new Date(published) <= cut.published : false)
  }
  const by = (statement: Settled | null): SettledBy | null =>
    statement?.shown ? { id: statement.id, reportId: statement.reportId, source: statement.source } : null
  return rows.map((row) => {
    const moves = row.moves
      .filter(({ statement, announcedAt }) => known(statement, announcedAt))
      .map((move) => ({
        due: rangeOf(new Date(move.dueFrom), new Date(move.dueTo), move.precision)!,
        announcedAt: move.announcedAt && new Date(move.announcedAt).toISOString(),
        statement: by(move.statement),
      }))
    const record = row.outcomes
      .filter(({ statement, at }) => known(statement, at))
      .map(({ outcome, reasons, byName, at, statement }) => ({
        outcome: outcome as DueOutcome,
        reasons,
        byName,
        at: new Date(at).toISOString(),
        statement: by(statement),
      }))
    const happened = rangeOf(row.happenedFrom, row.happenedTo, row.happenedPrecision)
    return {
      claimId: row.id,
      wording: row.wording,
      language: row.language,
      version: versions.get(row.id) ?? 0,
      owner: row.about,
      moves,
      record,
      ...standingOf(moves, record, happened),
    }
  })
}
