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
import { candidatePool, type PoolClaim } from './candidate-pool.ts'

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
  const newest = (one: PoolClaim, other: PoolClaim) =>
    other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1)
  const claims = pool.toSorted(newest)
  const index = buildClaimIndex(
    claims.map(({ id, wording, about }) => ({ id, claim: wording, ...(about ? { title: about } : {}) })),
    said,
  )
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const all = rankClaims(index, said, claims.length)
  const rarest = new Set(pool.slice(0, RAREST).map(({ id }) => id))
  const kept = new Set(all.slice(0, SHOWN - RAREST).map(({ id }) => id))
  const ranked = all
    .filter(({ id }) => kept.has(id) || rarest.has(id))
    .concat(all.filter(({ id }) => !kept.has(id) && !rarest.has(id)))
    .slice(0, SHOWN)
    .sort((a, b) => b.score - a.score)
  // A statement may share no word with a claim in another language: the newest claims follow what was found.
  const found = new Set(ranked.map(({ id }) => id))
  const rest = claims.filter(({ id }) => !found.has(id)).map(({ id }) => ({ id, score: 0 }))
  const shown = [...ranked, ...rest].slice(0, SHOWN)
  const stories = await storiesOf(shown.map(({ id }) => id))
  return ok(
    shown.map(({ id, score }) => {
      const { wording, language, kind } = byId.get(id)!
      const { stance, cue } = suggestStance({ text: statement.exact, hedge: statement.hedge }, wording)
      return {
        id,
        wording,
        language,
        kind: kind as ClaimKind,
        stories: stories
          .filter(({ claim }) => claim === id)
          .map(({ story, title }) => ({ id: story, title })),
        score,
        stance: { value: stance, cue },
      }
    }),
  )
}

/** A few stories of each of some claims. */
const storiesOf = (claims: string[]): Promise<{ claim: string; story: string; title: string }[]> =>
  db().$queryRaw`
    select c.id as claim, y.id as story, y.title from unnest(${claims}::text[]) c (id)
    cross join lateral (select m.story_id from membership m where m.claim_id = c.id order by m.story_id limit 5) m
    join story y on y.id = m.story_id order by c.id, y.id limit 100`
