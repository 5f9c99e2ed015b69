import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import {
  type DueOutcome,
  type ExpectationView,
  type SettledBy,
  standingOf,
} from '#domain/claim/expectation.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Cut } from '../check/rows.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'
import { rangeOf } from '../time.ts'
import { isPublicClaim } from './public.ts'

const END = new Date('9999-12-31T00:00:00Z')

type Row = Prisma.ClaimGetPayload<{ include: { about: { select: { id: true; name: true } }; moves: true } }>
const withMoves = (cut: Cut) => ({
  about: { select: { id: true, name: true } },
  moves: { where: { at: { lte: cut.recorded ?? END } }, orderBy: { number: 'asc' as const }, take: 50 },
})

/** An expectation with its moves and outcome; missing for claims of another kind. Readers see published ones. */
export async function expectationOf(
  viewer: Viewer,
  id: string,
  cut: Cut = {},
): Promise<Outcome<ExpectationView>> {
  const desk = may(viewer, 'desk.read')
  const row = await db().claim.findFirst({ where: { id, kind: 'expectation' }, include: withMoves(cut) })
  if (row && !desk && !(await isPublicClaim(db(), id))) return missing
  const [view] = row ? await viewsOf([row], desk, cut) : []
  return view ? ok(view) : missing
}

async function viewsOf(rows: Row[], desk: boolean, cut: Cut): Promise<ExpectationView[]> {
  const ids = rows.map(({ id }) => id)
  const outcomes = await db().dueOutcome.findMany({
    where: { claimId: { in: ids }, at: { lte: cut.recorded ?? END } },
    orderBy: [{ claimId: 'asc' }, { number: 'desc' }],
    take: 1000,
  })
  const named = [...rows.flatMap(({ moves }) => moves), ...outcomes].flatMap(
    ({ statementId }) => statementId ?? [],
  )
  const [statements, versions] = await Promise.all([
    settling(named, desk),
    desk ? versionsOf(db(), 'claim', ids) : new Map<string, number>(),
  ])
  // what is publicly known at a moment is what some report had published by then
  const known = (statementId: string | null, at: Date | null) => {
    const published = statementId ? statements.get(statementId)?.publishedAt : at
    return !cut.published || (published ? published <= cut.published : false)
  }
  const by = (statementId: string | null) => statements.get(statementId ?? '')?.by ?? null
  return rows.map((row) => {
    const moves = row.moves
      .filter((move) => known(move.statementId, move.announcedAt))
      .map((move) => ({
        due: rangeOf(move.dueFrom, move.dueTo, move.precision)!,
        announcedAt: move.announcedAt?.toISOString() ?? null,
        statement: by(move.statementId),
      }))
    const record = outcomes
      .filter(({ claimId, statementId, at }) => claimId === row.id && known(statementId, at))
      .map(({ outcome, reasons, byName, at, statementId }) => ({
        outcome: outcome as DueOutcome,
        reasons,
        byName,
        at: at.toISOString(),
        statement: by(statementId),
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

type Settling = Map<string, { by: SettledBy | null; publishedAt: Date | null }>

type SettlingRow = { id: string; report: string; source: string; published_at: Date | null; shown: boolean }

/** The statements that move or settle something; to readers those they may open, as links. */
async function settling(ids: string[], desk: boolean): Promise<Settling> {
  if (ids.length === 0) return new Map()
  const rows = await db().$queryRaw<SettlingRow[]>`
    select s.id, r.id as report, o.name as source, r.published_at, ${desk} or statement_is_public(s.id) as shown
    from statement s join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id join source o on o.id = r.source_id
    where s.id = any(${[...new Set(ids)]}::text[]) order by s.id limit 1000`
  return new Map(
    rows.map(({ id, report, source, published_at, shown }) => [
      id,
      { by: shown ? { id, reportId: report, source } : null, publishedAt: published_at },
    ]),
  )
}
