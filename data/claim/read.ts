import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { CheckView } from '#domain/check/view.ts'
import { publicToday } from '#domain/claim/public-today.ts'
import type { ClaimLine, ClaimView } from '#domain/claim/view.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { type Evidence, evidenceOf } from '../check/evidence.ts'
import { gradedBy } from '../check/graded.ts'
import { evidenceHash } from '../check/hash.ts'
import { citedStatement, namesOf, reviewOf } from '../check/read.ts'
import { withRewordings } from '../check/reworded.ts'
import { type BareRow, rowsAndWords } from '../check/rows.ts'
import { claimStatements, edgeSubjects, edgeViews, originViews } from '../check/view.ts'
import { db } from '../db.ts'
import type { Cut } from '../history-cut.ts'
import { mergedAway } from '../merge/in-force.ts'
import { versionsOf } from '../subject.ts'
import { rangeOf } from '../time.ts'
import { claimInclude, claimLines, linesFrom, withCheckInForce } from './lines.ts'
import { type CheckThen, type ClaimThen, claimRows } from './rows.ts'

/**
 * A claim with everything that bears on it, now or at a moment. The desk sees unpublished ones too; to readers those are
 * missing, and of a moment they are shown nothing that is not public today.
 */
export async function claimOf(
  viewer: Viewer,
  id: string,
  cut: Cut = {},
): Promise<Outcome<ClaimView & { evidenceHash: string }>> {
  const found = await claimWithEvidence(viewer, id, cut)
  return found.kind === 'ok' ? ok(found.value.claim) : found
}

/** The same with what it was worked out from, for what else a page shows of it. */
export async function claimWithEvidence(
  viewer: Viewer,
  id: string,
  cut: Cut = {},
): Promise<Outcome<{ claim: ClaimView & { evidenceHash: string }; evidence: Evidence }>> {
  const desk = may(viewer, 'desk.read')
  // what is tied to it is asked for at once; nothing of that is shown unless the claim may be
  const tied = rowsAndWords(db(), [id], cut)
  const [[row]] = await Promise.all([claimRows(db(), { ids: [id] }, cut, desk, 1), tied])
  if (!row) return missing
  const [found] = linesFrom([withCheckInForce(row)], await evidenceOf(db(), [row], cut, tied), desk)
  const { line, evidence, checked } = found!
  const decided =
    desk && !cut.recorded && !cut.published
      ? await versionsOf(db(), 'origin verdict', edgeSubjects(checked, evidence))
      : new Map<string, number>()
  const statements = gradedBy(claimStatements(checked, evidence), (id) => evidence.sources.get(id)?.grades)
  const claim = {
    ...line,
    scope: row.scope,
    version: row.version,
    supersededBy: successorFor(row.supersededBy, desk),
    statements: cut.recorded || cut.published ? statements : await withRewordings(statements),
    origins: {
      affirms: originViews(checked.answer.origins.affirms, evidence),
      denies: originViews(checked.answer.origins.denies, evidence),
    },
    edges: edgeViews(checked, evidence, decided),
    loadBearing: checked.answer.loadBearing,
    checks: row.checks.map((check) => checkThen(check, line)),
    moves: row.moves.map((move) => ({
      due: rangeOf(new Date(move.dueFrom), new Date(move.dueTo), move.precision)!,
      at: new Date(move.at).toISOString(),
    })),
    evidenceHash: evidenceHash(evidence.case),
  }
  const shown = desk ? claim : publicToday(claim, hiddenRows(evidence.rows))
  return ok({ claim: shown, evidence })
}

/** Statements that counted at a moment and are not public today. */
export const hiddenRows = (rows: BareRow[]): Set<string> =>
  new Set(rows.filter((row) => !row.public_now).map((row) => row.id))

/** To readers a successor that is not public is not there: its wording is still the desk's own. */
const successorFor = (claim: ClaimThen['supersededBy'], desk: boolean): ClaimView['supersededBy'] =>
  claim && (desk || claim.public) ? { id: claim.id, wording: claim.wording } : null

const checkThen = (check: CheckThen, { id, wording, language }: ClaimLine): CheckView => {
  const { needsReview, review, ...rest } = check
  return {
    ...rest,
    claim: { id, wording, language },
    verdictNames: namesOf(check.verdictNames),
    citations: check.citations.map(citedStatement),
    review: reviewOf({ needsReview, reviews: review ? [review] : [] }),
    origins: check.origins as CheckView['origins'],
    at: new Date(check.at).toISOString(),
    retraction: check.retraction && { ...check.retraction, at: new Date(check.retraction.at).toISOString() },
  }
}

/** The desk's claims, newest first, a page at a time. */
export async function listClaims(
  viewer: Viewer,
  after?: string,
  limit = 50,
): Promise<Outcome<{ rows: ClaimLine[]; next: string | null }>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().claim.findMany({
    where: { id: { notIn: await mergedAway(db(), 'claim') } },
    include: claimInclude,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  })
  const lines = await claimLines(db(), rows.slice(0, limit), true)
  return ok({
    rows: lines.map(({ line }) => line),
    next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null,
  })
}
