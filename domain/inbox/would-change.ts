import { boundsOf } from '../check/bounds.ts'
import { standingOfCase } from '../check/crosscheck.ts'
import type { Standing } from '../check/standing.ts'
import type { CrossCheckCase } from '../check/types.ts'
import type { Effect } from './effect.ts'

type How = { status: ReturnType<Standing['status']>; affirms: number; denies: number }

/** What a claim would be with other evidence, beside what it is: by cross-checking both. */
export function wouldChange(now: CrossCheckCase, then: CrossCheckCase): Effect {
  const [before, after] = [howOf(now), howOf(then)]
  if (before.status !== after.status) return { does: 'status', from: before.status, to: after.status }
  for (const side of ['affirms', 'denies'] as const)
    if (before[side] !== after[side]) return { does: 'origins', side, origins: after[side] }
  return { does: 'evidence' }
}

/** Its status, and how many origins each side has at most. */
function howOf(input: CrossCheckCase): How {
  const standing = standingOfCase(input)
  const most = (side: readonly number[]) => boundsOf(standing.graph(), standing.behind(side)).most
  return { status: standing.status(), affirms: most(standing.affirming), denies: most(standing.denying) }
}

/** A case in which some statements are withdrawn. */
export const without = (input: CrossCheckCase, gone: ReadonlySet<string>): CrossCheckCase => ({
  ...input,
  statements: input.statements.map((one) => (gone.has(one.id) ? { ...one, withdrawn: true } : one)),
})

/** A statement that nobody has confirmed, as it would bear on a claim. */
export type Supposed = {
  statement: CrossCheckCase['statements'][number]
  report: CrossCheckCase['reports'][number]
  source: CrossCheckCase['sources'][number]
  /** who speaks in it, whom the case may not know */
  actors: CrossCheckCase['actors']
  reliances: CrossCheckCase['reliances']
  /** sources that it rests on */
  sources: CrossCheckCase['sources']
}

/** A case with that statement in it, as if it were confirmed and tied. What the case knows already stays as it is. */
export function withSupposed(input: CrossCheckCase, given: Supposed): CrossCheckCase {
  const added = <T extends { id: string }>(known: T[], fresh: T[]) => {
    const ids = new Set(known.map(({ id }) => id))
    const once = new Map(fresh.filter(({ id }) => !ids.has(id)).map((one) => [one.id, one]))
    return [...known, ...once.values()]
  }
  return {
    ...input,
    sources: added(input.sources, [given.source, ...given.sources]),
    actors: added(input.actors, given.actors),
    reports: added(input.reports, [given.report]),
    statements: added(input.statements, [given.statement]),
    reliances: [...input.reliances, ...given.reliances],
  }
}
