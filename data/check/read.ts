import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { VerdictNames } from '#domain/check/scale.ts'
import type { CheckView, CitedStatement, ReviewView } from '#domain/check/view.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Span, TimeRange } from '#domain/reading/types.ts'
import { wordsOf } from '#domain/statement/anchor.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { isPublicClaim } from '../claim/public.ts'
import { db } from '../db.ts'

/** Checks that count: none asked for a second editor, or one approved it. Others are the desk's own. */
export const issued: Prisma.CheckWhereInput = {
  OR: [{ needsReview: false }, { reviews: { some: { outcome: 'approved' } } }],
}

/** Checks in force: issued, and neither corrected by an issued one nor retracted. */
export const inForce: Prisma.CheckWhereInput = {
  AND: [issued, { corrections: { none: issued }, retractions: { none: {} } }],
}

export const checkInclude = {
  claim: { select: { id: true, wording: true, language: true } },
  corrections: { where: issued, select: { id: true }, take: 1 },
  retractions: { select: { reasons: true, byName: true, at: true }, take: 1 },
  reviews: { select: { outcome: true, note: true, byName: true, at: true }, take: 1 },
  citations: {
    orderBy: { number: 'asc' },
    take: 99,
    select: {
      number: true,
      statement: {
        select: {
          id: true,
          exact: true,
          start: true,
          content: true,
          chain: true,
          language: true,
          snapshot: {
            select: {
              report: {
                select: {
                  id: true,
                  title: true,
                  language: true,
                  publishedAt: true,
                  publishedPrecision: true,
                  source: { select: { name: true } },
                },
              },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.CheckInclude

type CheckRow = Prisma.CheckGetPayload<{ include: typeof checkInclude }>

export function checkView(row: CheckRow): CheckView {
  const retraction = row.retractions[0]
  return {
    id: row.id,
    claim: row.claim,
    verdict: row.verdict,
    verdictNames: namesOf(row.verdictNames),
    rating: row.rating,
    reasons: row.reasons,
    citations: row.citations.map(citedStatement),
    review: reviewOf(row),
    status: row.status,
    rule: row.rule,
    evidenceHash: row.evidenceHash,
    origins: row.origins as CheckView['origins'],
    byId: row.byId,
    byName: row.byName,
    at: row.at.toISOString(),
    correctsId: row.correctsId,
    correctedById: row.corrections[0]?.id ?? null,
    retraction: retraction ? { ...retraction, at: retraction.at.toISOString() } : null,
  }
}

/** The names a check was signed with; checks older than the scale have none and are named by the interface. */
export const namesOf = (kept: unknown): VerdictNames | null =>
  kept && typeof kept === 'object' && 'en' in kept ? (kept as VerdictNames) : null

type Review = { outcome: string; note: string; byName: string; at: Date | string }

export function reviewOf({
  needsReview,
  reviews: [review],
}: {
  needsReview: boolean
  reviews: Review[]
}): ReviewView {
  if (!needsReview) return { state: 'none' }
  if (!review) return { state: 'waiting' }
  return {
    state: review.outcome as 'approved' | 'returned',
    note: review.note,
    byName: review.byName,
    at: new Date(review.at).toISOString(),
  }
}

/** A cited statement as it is read, whether by Prisma or as JSON. */
export type CitedRow = {
  number: number
  statement: {
    id: string
    exact: string
    start: number
    content: unknown
    chain: unknown
    language: string
    snapshot: {
      report: {
        id: string
        title: string
        language: string
        publishedAt: Date | string | null
        publishedPrecision: string
        source: { name: string }
      }
    }
  }
}

export function citedStatement({ number, statement }: CitedRow): CitedStatement {
  const { report } = statement.snapshot
  return {
    number,
    statement: statement.id,
    words: wordsOf(statement.exact, statement.start, statement.content as Span[]),
    language: statement.language,
    speaker: (statement.chain as { name: string }[]).at(-1)?.name ?? null,
    report: {
      id: report.id,
      title: report.title,
      language: report.language,
      source: report.source.name,
      publishedAt: report.publishedAt ? new Date(report.publishedAt).toISOString() : null,
      publishedPrecision: report.publishedPrecision as TimeRange['precision'],
    },
  }
}

/** One check with its claim; readers see issued checks of claims that are public, or one with a public claim. */
export async function checkOf(viewer: Viewer, id: string): Promise<Outcome<CheckView>> {
  const desk = may(viewer, 'desk.read')
  const row = await db().check.findFirst({ where: desk ? { id } : { id, ...issued }, include: checkInclude })
  if (!row || !(desk || (await isPublicClaim(db(), row.claimId)))) return missing
  const check = checkView(row)
  const speakers = await speakersOf(check.citations.map(({ statement }) => statement))
  return ok({
    ...check,
    citations: check.citations.map((one) => ({ ...one, speakerId: speakers.get(one.statement) ?? null })),
  })
}

/** Who first spoke in each of the statements, where that is somebody with a page. One query. */
async function speakersOf(statements: string[]): Promise<Map<string, string>> {
  if (statements.length === 0) return new Map()
  const rows = await db().$queryRaw<{ id: string; actor: string }[]>`
    select x.id, x.actor from (
      select distinct on (h.statement_id) h.statement_id as id, hop_actor(h.statement_id, h.position, h.actor_id) as actor
      from hop h where h.statement_id = any(${statements}::text[]) order by h.statement_id, h.position desc
    ) x where actor_is_public(x.actor) limit 100`
  return new Map(rows.map((row) => [row.id, row.actor]))
}

/**
 * Checks that correct an earlier one or were retracted, newest first; readers see issued ones of claims that are public,
 * or one with a public claim.
 */
export async function correctionsOf(viewer: Viewer, limit = 50): Promise<Outcome<CheckView[]>> {
  const desk = may(viewer, 'desk.read')
  const found = await db().$queryRaw<{ id: string }[]>`
    select k.id from "check" k
    where (k.corrects_id is not null or exists (select 1 from retraction x where x.check_id = k.id))
      and (${desk} or ((not k.needs_review or exists (select 1 from check_review v where v.check_id = k.id and v.outcome = 'approved'))
        and claim_is_public(k.claim_id)))
    order by k.at desc, k.id desc limit ${limit}`
  const rows = await db().check.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: checkInclude,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return ok(rows.map(checkView))
}
