import 'server-only'
import type { ClaimKind, ClaimLine } from '#domain/claim/view.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { type Evidence, evidenceOf } from '../check/evidence.ts'
import { inForce, namesOf } from '../check/read.ts'
import { type Checked, checked } from '../check/view.ts'
import type { Tx } from '../db.ts'
import { rangeOf } from '../time.ts'

export const claimInclude = {
  about: { select: { id: true, name: true } },
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

export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimInclude }>
export type LineWithEvidence = { line: ClaimLine; evidence: Evidence; checked: Checked }

/** Claims as lists show them, each cross-checked; a constant number of queries. Readers see published stories only. */
export async function claimLines(tx: Tx, rows: ClaimRow[], desk: boolean): Promise<LineWithEvidence[]> {
  const evidence = await evidenceOf(tx, rows)
  return rows.map((row) => {
    const own = evidence.get(row.id)!
    const result = checked(own)
    const check = row.checks[0] ?? null
    const latest = own.rows.findLast((tied) => tied.published_at)?.published_at ?? null
    return {
      evidence: own,
      checked: result,
      line: {
        id: row.id,
        wording: row.wording,
        kind: row.kind as ClaimKind,
        language: row.language,
        about: row.about,
        happened: rangeOf(row.happenedFrom, row.happenedTo, row.happenedPrecision),
        status: result.status,
        verdict: check && {
          verdict: check.verdict,
          names: namesOf(check.verdictNames),
          at: check.at.toISOString(),
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
