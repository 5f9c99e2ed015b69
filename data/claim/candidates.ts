import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ClaimKind } from '#domain/claim/view.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { buildClaimIndex } from '#domain/reading/rank/claim-index.ts'
import { rankClaims } from '#domain/reading/rank/rank-claims.ts'
import { suggestStance } from '#domain/reading/stance/suggest-stance.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { db } from '../db.ts'
import { mergedAway } from '../merge/in-force.ts'
import { candidatePool } from './candidate-pool.ts'

export type Candidate = {
  id: string
  wording: string
  language: string
  kind: ClaimKind
  stories: { id: string; title: string }[]
  score: number
  stance: { value: StanceValue; cue: string }
}

const SHOWN = 9
/** Of these so many as share the rarest words of all, wherever they are ranked among the few that are compared. */
const RAREST = 3

/** Claims that a statement may bear on, likeliest first, each with the stance that its wording suggests and the cue. */
export async function candidatesFor(viewer: Viewer, statementId: string): Promise<Outcome<Candidate[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const statement = await db().statement.findUnique({
    where: { id: statementId },
    select: { exact: true, hedge: true, chain: true, hops: { select: { actorId: true }, take: 20 } },
  })
  if (!statement) return missing
  // Who speaks often stands in a claim's wording and not in the passage itself.
  const speakers = (statement.chain as { name?: string; speaksFor?: string }[]).flatMap((hop) => [
    hop.name ?? '',
    hop.speaksFor ?? '',
  ])
  const said = [statement.exact, ...speakers].join(' ')
  const pool = await candidatePool(
    said,
    statement.hops.flatMap(({ actorId }) => actorId ?? []),
  )
  const away = new Set(await mergedAway(db(), 'claim'))
  const claims = await db().claim.findMany({
    where: { id: { in: pool.filter((id) => !away.has(id)) } },
    select: {
      id: true,
      wording: true,
      language: true,
      kind: true,
      about: { select: { name: true } },
      memberships: { select: { story: { select: { id: true, title: true } } }, take: 5 },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pool.length,
  })
  const index = buildClaimIndex(
    claims.map(({ id, wording, about }) => ({ id, claim: wording, ...(about ? { title: about.name } : {}) })),
  )
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const all = rankClaims(index, said, claims.length)
  const rarest = new Set(pool.filter((id) => byId.has(id)).slice(0, RAREST))
  const kept = new Set(all.slice(0, SHOWN - RAREST).map(({ id }) => id))
  const ranked = all
    .filter(({ id }) => kept.has(id) || rarest.has(id))
    .concat(all.filter(({ id }) => !kept.has(id) && !rarest.has(id)))
    .slice(0, SHOWN)
    .sort((a, b) => b.score - a.score)
  // A statement may share no word with a claim in another language: the newest claims follow what was found.
  const found = new Set(ranked.map(({ id }) => id))
  const rest = claims.filter(({ id }) => !found.has(id)).map(({ id }) => ({ id, score: 0 }))
  return ok(
    [...ranked, ...rest].slice(0, SHOWN).flatMap(({ id, score }) => {
      const row = byId.get(id)
      if (!row) return []
      const { memberships, about: _, ...claim } = row
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
