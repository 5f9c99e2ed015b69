import 'server-only'
import type { ClaimKind, ClaimLine } from '#domain/claim/view.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { bareEvidenceOf, type Evidence } from '../check/evidence.ts'
import { inForce, namesOf } from '../check/read.ts'
import type { BareRow } from '../check/rows.ts'
import { type Checked, checked } from '../check/view.ts'
import type { Tx } from '../db.ts'
import type { Cut } from '../history-cut.ts'
import { rangeOf } from '../time.ts'
import type { ClaimThen } from './rows.ts'

export const claimInclude = {
  memberships: {
    select: { story: { select: { id: true, title: true, language: true, publishedAt: true } } },
    orderBy: { storyId: 'asc' },
    take: 50,
  },
  checks: {
    where: inForce,
    orderBy: { at: 'desc' },
    take: 1,
    select: { verdict: true, verdictNames: true, at: true, byName: true },
  },
} satisfies Prisma.ClaimInclude

type Fields =
  | 'id'
  | 'wording'
  | 'kind'
  | 'language'
  | 'aboutId'
  | 'supersededById'
  | 'happenedFrom'
  | 'happenedTo'
  | 'happenedPrecision'
/** A claim to be shown as a line, its check in force first, from `claimInclude` or from `claimRows`. */
export type ClaimRow = Pick<ClaimThen, Fields> & {
  aboutShown?: boolean
  memberships: { story: { id: string; title: string; language: string; publishedAt: Date | string | null } }[]
  checks: { verdict: string; verdictNames: unknown; at: Date | string; byName: string }[]
}
export type LineWithEvidence<Row extends BareRow = BareRow> = {
  line: ClaimLine
  evidence: Evidence<Row>
  checked: Checked
}

/** A claim of `claimRows` with only those checks that are in force. */
export const withCheckInForce = (row: ClaimThen): ClaimRow => ({
  ...row,
  checks: row.checks.filter(
    (check) =>
      !check.correctedById &&
      !check.retraction &&
      (!check.needsReview || check.review?.outcome === 'approved'),
  ),
})

/**
 * Claims as lists show them, each cross-checked; a constant number of queries, none for the words of statements. Readers see published stories only.
 * With a cut the rows must be as they were at that moment.
 */
export async function claimLines(
  tx: Tx,
  rows: ClaimRow[],
  desk: boolean,
  cut: Cut = {},
): Promise<LineWithEvidence[]> {
  return linesFrom(rows, await bareEvidenceOf(tx, rows, cut), desk)
}

/** Claims with what bears on them, cross-checked. */
export function linesFrom<Row extends BareRow>(
  rows: ClaimRow[],
  evidence: Map<string, Evidence<Row>>,
  desk: boolean,
): LineWithEvidence<Row>[] {
  return rows.map((row) => {
    const own = evidence.get(row.id)!
    const result = checked(own)
    const check = row.checks[0] ?? null
    const about = row.aboutId && row.aboutShown !== false ? own.actors.get(row.aboutId) : undefined
    const latest = own.rows.findLast((tied) => tied.published_at)?.published_at ?? null
    return {
      evidence: own,
      checked: result,
      line: {
        id: row.id,
        wording: row.wording,
        kind: row.kind as ClaimKind,
        language: row.language,
        about: about ? { id: about.id, name: about.name } : null,
        happened: rangeOf(row.happenedFrom, row.happenedTo, row.happenedPrecision),
        status: result.status,
        verdict: check && {
          verdict: check.verdict,
          names: namesOf(check.verdictNames),
          at: new Date(check.at).toISOString(),
          byName: check.byName,
        },
        stories: row.memberships
          .filter(({ story }) => desk || story.publishedAt)
          .map(({ story: { id, title, language } }) => ({ id, title, language })),
        latestAt: latest?.toISOString() ?? null,
      },
    }
  })
}
