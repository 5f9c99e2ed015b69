import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ClaimKind } from '#domain/claim/view.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { wordsOf } from '#domain/reading/stance/read-cues.ts'
import { suggestStance } from '#domain/reading/stance/suggest-stance.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { db } from '../db.ts'

export type Candidate = {
  id: string
  wording: string
  language: string
  kind: ClaimKind
  stories: { id: string; title: string }[]
  score: number
  stance: { value: StanceValue; cue: string }
}

/** Newest claims that are ranked; beyond it an index in the database is needed. */
const POOL = 2000
const SHOWN = 9

/** Claims that a statement may bear on, likeliest first, each with the stance that its wording suggests and the cue. */
export async function candidatesFor(viewer: Viewer, statementId: string): Promise<Outcome<Candidate[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const statement = await db().statement.findUnique({
    where: { id: statementId },
    select: { exact: true, hedge: true, chain: true },
  })
  if (!statement) return missing
  const claims = await db().claim.findMany({
    select: {
      id: true,
      wording: true,
      language: true,
      kind: true,
      memberships: { select: { story: { select: { id: true, title: true } } }, take: 5 },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: POOL,
  })
  const words = new Set(wordsOf(statement.exact))
  const scored = claims.map((claim) => {
    const own = wordsOf(claim.wording)
    return { claim, score: own.filter((word) => words.has(word)).length / Math.max(1, own.length) }
  })
  scored.sort((a, b) => b.score - a.score)
  return ok(
    scored.slice(0, SHOWN).map(({ claim: { memberships, ...claim }, score }) => {
      const { stance, cue } = suggestStance({ text: statement.exact, hedge: statement.hedge }, claim.wording)
      return {
        ...claim,
        kind: claim.kind as ClaimKind,
        stories: memberships.map(({ story }) => story),
        score,
        stance: { value: stance, cue },
      }
    }),
  )
}
