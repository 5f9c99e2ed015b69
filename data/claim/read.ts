import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { CheckView, Verdict } from '#domain/check/view.ts'
import type { ClaimLine, ClaimView } from '#domain/claim/view.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { evidenceHash } from '../check/hash.ts'
import { claimStatements, edgeSubjects, edgeViews, originViews } from '../check/view.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'
import { rangeOf } from '../time.ts'
import { claimInclude, claimLines } from './lines.ts'

/** What readers may see: claims of a published story. */
export const publicClaim: Prisma.ClaimWhereInput = {
  memberships: { some: { story: { publishedAt: { not: null } } } },
}

/** Whether a claim is public, as a relation of one that is read. */
const publicMembership = {
  where: { story: { publishedAt: { not: null } } },
  select: { storyId: true },
  take: 1,
} as const

const checkInclude = {
  claim: { select: { id: true, wording: true, language: true } },
  corrections: { select: { id: true }, take: 1 },
  retractions: { select: { reasons: true, byName: true, at: true }, take: 1 },
} satisfies Prisma.CheckInclude

/** A claim with everything that bears on it. The desk sees unpublished ones too; to readers those are missing. */
export async function claimOf(
  viewer: Viewer,
  id: string,
): Promise<Outcome<ClaimView & { evidenceHash: string }>> {
  const desk = may(viewer, 'desk.read')
  const row = await db().claim.findFirst({
    where: { id, ...(desk ? {} : publicClaim) },
    include: {
      ...claimInclude,
      supersededBy: { select: { id: true, wording: true, memberships: publicMembership } },
      moves: { orderBy: { number: 'asc' }, take: 50 },
    },
  })
  if (!row) return missing
  const [[found], checks, versions] = await Promise.all([
    claimLines(db(), [row], desk),
    db().check.findMany({
      where: { claimId: id },
      include: checkInclude,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: 100,
    }),
    versionsOf(db(), 'claim', [id]),
  ])
  const { line, evidence, checked } = found!
  const decided = desk
    ? await versionsOf(db(), 'origin verdict', edgeSubjects(checked, evidence))
    : new Map<string, number>()
  return ok({
    ...line,
    scope: row.scope,
    version: versions.get(id) ?? 0,
    supersededBy: successorFor(row.supersededBy, desk),
    statements: claimStatements(checked, evidence),
    origins: {
      affirms: originViews(checked.answer.origins.affirms, evidence),
      denies: originViews(checked.answer.origins.denies, evidence),
    },
    edges: edgeViews(checked, evidence, decided),
    loadBearing: checked.answer.loadBearing,
    checks: checks.map(checkView),
    moves: row.moves.map((move) => ({
      due: rangeOf(move.dueFrom, move.dueTo, move.precision)!,
      at: move.at.toISOString(),
    })),
    evidenceHash: evidenceHash(evidence.case),
  })
}

type Successor = { id: string; wording: string; memberships: unknown[] }

/** To readers a successor that is not public is not there: its wording is still the desk's own. */
const successorFor = (claim: Successor | null, desk: boolean): ClaimView['supersededBy'] =>
  claim && (desk || claim.memberships.length > 0) ? { id: claim.id, wording: claim.wording } : null

type CheckRow = Prisma.CheckGetPayload<{ include: typeof checkInclude }>

export function checkView(row: CheckRow): CheckView {
  const retraction = row.retractions[0]
  return {
    id: row.id,
    claim: row.claim,
    verdict: row.verdict as Verdict,
    reasons: row.reasons,
    status: row.status,
    rule: row.rule,
    evidenceHash: row.evidenceHash,
    origins: row.origins as CheckView['origins'],
    byName: row.byName,
    at: row.at.toISOString(),
    correctsId: row.correctsId,
    correctedById: row.corrections[0]?.id ?? null,
    retraction: retraction ? { ...retraction, at: retraction.at.toISOString() } : null,
  }
}

/** One check with its claim; readers see checks of published claims. */
export async function checkOf(viewer: Viewer, id: string): Promise<Outcome<CheckView>> {
  const row = await db().check.findFirst({
    where: { id, claim: may(viewer, 'desk.read') ? {} : publicClaim },
    include: checkInclude,
  })
  return row ? ok(checkView(row)) : missing
}

/** The desk's claims, newest first, a page at a time. */
export async function listClaims(
  viewer: Viewer,
  after?: string,
  limit = 50,
): Promise<Outcome<{ rows: ClaimLine[]; next: string | null }>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().claim.findMany({
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
