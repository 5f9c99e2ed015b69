import 'server-only'
import { buildClaimIndex } from '#domain/reading/rank/claim-index.ts'
import { rankClaims } from '#domain/reading/rank/rank-claims.ts'
import { suggestStance } from '#domain/reading/stance/suggest-stance.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { candidatePool } from '../claim/candidate-pool.ts'
import type { Tx } from '../db.ts'
import { mergedAway } from '../merge/in-force.ts'
import type { OpenDraft } from './open-drafts.ts'

/** A draft that seems to bear on a claim, how, and whether that is more than a guess. */
export type Bearing = { draft: string; claim: string; stance: StanceValue; sure: boolean }

/**
 * The share of what a statement would score against itself: below the first no claim is named, from the second on it is
 * sure. Of the demonstration newsroom's statements that reach the first and bear on a claim, 15 of 17 bear on this one.
 */
const LIKELY = 0.2
const SURE = 0.27
const SURE_STANCE = 0.45

/** For each draft the claim that it most likely bears on, where one is likely enough. A query for each draft, and two. */
export async function claimsBorneOn(tx: Tx, drafts: readonly OpenDraft[]): Promise<Bearing[]> {
  if (drafts.length === 0) return []
  const asked = drafts.map((draft) => ({ draft, said: said(draft) }))
  const pools: string[][] = []
  for (const one of asked) pools.push((await candidatePool(one.said, [])).map(({ id }) => id))
  const ids = [...new Set(pools.flat())]
  const away = new Set(await mergedAway(tx, 'claim'))
  const claims = await tx.claim.findMany({
    where: { id: { in: ids.filter((id) => !away.has(id)) }, supersededById: null },
    select: { id: true, wording: true, about: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: Math.max(1, ids.length),
  })
  const index = buildClaimIndex(
    claims.map(({ id, wording, about }) => ({ id, claim: wording, ...(about ? { title: about.name } : {}) })),
  )
  const wordings = new Map(claims.map(({ id, wording }) => [id, wording]))
  return asked.flatMap(({ draft, said }): Bearing[] => {
    const [best] = rankClaims(index, said, 1)
    if (!best || best.score < LIKELY) return []
    const { stance, certainty } = suggestStance(
      { text: draft.exact, hedge: draft.hedge },
      wordings.get(best.id)!,
    )
    return [{ draft: draft.id, claim: best.id, stance, sure: best.score >= SURE && certainty >= SURE_STANCE }]
  })
}

/** Who speaks often stands in a claim's wording and not in the passage itself. */
const said = ({ exact, chain }: OpenDraft): string =>
  [exact, ...chain.flatMap(({ name, speaksFor }) => [name, speaksFor ?? ''])].join(' ')
