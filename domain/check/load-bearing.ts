import { candidatesOf, MOST } from './candidates.ts'
import { Firm } from './firm.ts'
import { holding } from './hold.ts'
import { type Evidence, type Standing, standingOf } from './standing.ts'
import type { Status } from './types.ts'

/**
 * Every inclusion-minimal set of up to three statements whose withdrawal changes the status; numbers, each set
 * sorted. Any statement may be in one, also one that only carries others.
 *
 * Trying all triples is out of reach, so each step asks what holds the status up as things stand: a set that changes
 * it must withdraw one of those, and only they are tried. Whether a set does change it is always worked out by the
 * rules themselves. Sets are tried by size, so one that contains a found one is never tried.
 */
export function loadBearing(evidence: Evidence, status: Status): number[][] {
  if (status === 'empty' || status === 'retracted') return []
  const { members, mortal } = candidatesOf(evidence)
  const found: number[][] = []
  let level: Standing[] = [standingOf(evidence, members)]
  let sets: number[][] = [[]]
  for (let size = 1; size <= MOST; size++) {
    const tried = new Set<string>()
    const nextLevel: Standing[] = []
    const nextSets: number[][] = []
    for (const [i, standing] of level.entries()) {
      const firm = new Firm(standing, MOST - size + 1, mortal)
      for (const statement of holding(standing, firm)) {
        const set = [...sets[i]!, statement].sort((a, b) => a - b)
        const key = set.join()
        if (tried.has(key) || found.some((smaller) => smaller.every((one) => set.includes(one)))) continue
        tried.add(key)
        const after = standingOf(evidence, members, set)
        if (after.status() !== status) found.push(set)
        else if (size < MOST) {
          nextLevel.push(after)
          nextSets.push(set)
        }
      }
    }
    level = nextLevel
    sets = nextSets
  }
  return found
}
