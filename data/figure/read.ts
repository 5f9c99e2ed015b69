import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { comparable, unitOf } from '#domain/figure/unit.ts'
import type { FigureLine, FigureView, OtherFigure } from '#domain/figure/view.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Cut } from '../check/rows.ts'
import { checked } from '../check/view.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'
import { figureEvidence } from './evidence.ts'
import { claimsOf, type FigureRow, figureRows, type LinkedClaim } from './rows.ts'
import { figureParts } from './view.ts'

/**
 * A figure with all that is reported for it. Readers see it through claims of published stories, with the values of
 * statements tied to those; the desk sees all. @param cut as it was publicly known, or as we had it
 */
export async function figureOf(viewer: Viewer, id: string, cut: Cut = {}): Promise<Outcome<FigureView>> {
  const desk = may(viewer, 'desk.read')
  const [row] = await figureRows(db(), { id }, cut)
  const claims = row ? claimsOf(row, desk) : []
  if (!row || (!desk && claims.length === 0)) return missing
  const [evidence, others, versions] = await Promise.all([
    figureEvidence(db(), claims, cut),
    besides(row, claims, desk, cut),
    desk ? versionsOf(db(), 'figure', [id]) : new Map<string, number>(),
  ])
  const { differences, ...parts } = figureParts(row, claims, evidence, cut)
  return ok({
    id,
    what: row.what,
    scope: row.scope,
    unit: row.unit,
    language: row.language,
    version: versions.get(id) ?? 0,
    claims: claims.map((claim) => ({
      id: claim.id,
      wording: claim.wording,
      language: claim.language,
      kind: claim.kind,
      published: claim.memberships.some(({ story }) => story.publishedAt),
      status: checked(evidence.byClaim.get(claim.id)!).status,
      stories: claim.memberships
        .filter(({ story }) => desk || story.publishedAt)
        .map(({ story: { id: storyId, title, language } }) => ({ id: storyId, title, language })),
    })),
    ...parts,
    // what no editor has said is the desk's own: a reader is told only what follows from the record, or was decided
    differences: desk ? differences : differences.filter((one) => one.settled || one.decision),
    others,
  })
}

/** Figures of the same claims, which are never set against this one, and why. */
async function besides(
  row: FigureRow,
  claims: LinkedClaim[],
  desk: boolean,
  cut: Cut,
): Promise<OtherFigure[]> {
  const ids = new Set(claims.map((claim) => claim.id))
  const rows = await figureRows(
    db(),
    { id: { not: row.id }, claims: { some: { claimId: { in: [...ids] } } } },
    cut,
  )
  return rows
    .filter((other) => claimsOf(other, desk).some((claim) => ids.has(claim.id)))
    .map((other) => ({
      id: other.id,
      what: other.what,
      scope: other.scope,
      unit: other.unit,
      language: other.language,
      apart: !comparable(unitOf(other.unit), unitOf(row.unit))
        ? 'unit'
        : folded(other.what) === folded(row.what)
          ? 'scope'
          : 'definition',
    }))
}

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** The figures of some claims, each with its newest value and how much waits to be decided; a constant number of queries. */
export async function figuresOfClaims(
  viewer: Viewer,
  claimIds: string[],
  cut: Cut = {},
): Promise<Outcome<(FigureLine & { claims: string[] })[]>> {
  const desk = may(viewer, 'desk.read')
  if (claimIds.length === 0) return ok([])
  const wanted = new Set(claimIds)
  const rows = (await figureRows(db(), { claims: { some: { claimId: { in: claimIds } } } }, cut))
    .map((row) => ({ row, claims: claimsOf(row, desk) }))
    .filter(({ claims }) => claims.some(({ id }) => wanted.has(id)))
  if (rows.length === 0) return ok([])
  const evidence = await figureEvidence(
    db(),
    rows.flatMap(({ claims }) => claims),
    cut,
  )
  return ok(
    rows.map(({ row, claims }) => {
      const { values, differences } = figureParts(row, claims, evidence, cut)
      const newest = values.find(({ live }) => live)
      return {
        id: row.id,
        what: row.what,
        scope: row.scope,
        unit: row.unit,
        language: row.language,
        newest: newest ? { amount: newest.amount, at: newest.at } : null,
        values: values.length,
        undecided: desk ? differences.filter((one) => !one.settled && !one.decision).length : 0,
        claims: claims.map(({ id }) => id).filter((id) => wanted.has(id)),
      }
    }),
  )
}
