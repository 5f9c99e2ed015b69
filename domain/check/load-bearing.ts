import { candidatesOf, MOST } from './candidates.ts'
import { Firm } from './firm.ts'
import { holding } from './hold.ts'
import { type Standing, standingOf } from './standing.ts'

/**
 * Every inclusion-minimal set of up to three statements whose withdrawal changes the status; numbers, each set
 * sorted. Any statement may be in one, also one that only carries others.
 *
 * Trying all triples is out of reach, so each step asks what holds the status up as things stand: a set that changes
 * it must withdraw one of those, and only they are tried. Whether a set does change it is always worked out by the
 * rules themselves. Sets are tried by size, so one that contains a found one is never tried.
 */
export function loadBearing(standing: Standing): number[][] {
  const { evidence } = standing
  const status = standing.status()
  const all = new Uint8Array(evidence.indexed.ids.length).fill(1)
  if (holding(standing, new Firm(standing, MOST, all)).length === 0) return []
  const { members, mortal } = candidatesOf(evidence)
  const root = standingOf(evidence, members)
  const found: number[][] = []
  let level: Step[] = [{ set: [], next: holding(root, new Firm(root, MOST, mortal)) }]
  for (let size = 1; size <= MOST; size++) {
    const tried = new Set<string>()
    const following: Step[] = []
    for (const step of level)
      for (const statement of step.next) {
        const set = [...step.set, statement].sort((a, b) => a - b)
        const key = set.join()
        if (tried.has(key) || found.some((smaller) => smaller.every((one) => set.includes(one)))) continue
        tried.add(key)
        const after = standingOf(evidence, members, set, root)
        if (after.status() !== status) found.push(set)
        else if (size < MOST)
          following.push({ set, next: holding(after, new Firm(after, MOST - size, mortal)) })
      }
    level = following
  }
  return found
}

/** A set that changes nothing, and the statements one of which must be withdrawn with it for anything to change. */
type Step = { set: number[]; next: number[] }
