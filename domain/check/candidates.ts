import { type IndexedCase, OTHER } from './case.ts'
import type { Evidence } from './standing.ts'

/** Load-bearing sets have at most this many statements. */
export const MOST = 3

export type Candidates = {
  /** the statements that decide how the claim stands; the rest can be left out whatever is withdrawn */
  members: Int32Array
  /** 1 for those that can be part of a load-bearing set */
  mortal: Uint8Array
}

/**
 * The few statements that can bear a load. Left out are, one after another as long as nothing rests on them:
 *
 * - what is not live, and what neither affirms nor denies;
 * - copies that add nothing: all they have is what they inherit, and what they rest on counts at least as much;
 * - all but one of more than three that are alike in all that counts: some are always left, so none bears a load.
 */
export function candidatesOf(evidence: Evidence): Candidates {
  const { indexed, falls } = evidence
  const n = indexed.ids.length
  const kept = new Uint8Array(n).fill(1)
  const resting = Int32Array.from(indexed.dependents, (dependents) => dependents.length)
  const open = Array.from({ length: n }, (_, statement) => statement)
  for (let statement = open.pop(); statement !== undefined; statement = open.pop()) {
    if (!kept[statement]) continue
    const isDead = falls.fallen[statement] === 1
    if (!isDead && (resting[statement]! > 0 || !addsNothing(evidence, statement))) continue
    kept[statement] = 0
    for (const target of indexed.rests[statement]!) if (--resting[target]! === 0) open.push(target)
  }
  const alike = new Map<string, number[]>()
  for (let statement = 0; statement < n; statement++) {
    if (!kept[statement] || resting[statement]! > 0) continue
    const key = countsAs(evidence, statement)
    const group = alike.get(key)
    if (group) group.push(statement)
    else alike.set(key, [statement])
  }
  const mortal = kept.slice()
  for (const group of alike.values()) {
    if (group.length <= MOST) continue
    for (const [i, statement] of group.entries()) {
      mortal[statement] = 0
      if (i > 0) kept[statement] = 0
    }
  }
  return { members: Int32Array.from(indexed.ids.keys()).filter((statement) => kept[statement]!), mortal }
}

function hasStandIn(indexed: IndexedCase, statement: number): boolean {
  return indexed.standInsFor.has(indexed.source[statement]!)
}

/** Whether a live statement that nothing rests on changes nothing by being there. */
function addsNothing({ indexed, falls, hedged }: Evidence, statement: number): boolean {
  if (indexed.stance[statement] === OTHER) return true
  if (indexed.standIns[statement]!.length > 0) return false
  const rests = indexed.rests[statement]!
  const live = [...rests.keys()].filter((position) => !falls.fallen[rests[position]!])
  if (live.length === 0) return false
  return live.every((position) => {
    const target = rests[position]!
    if (indexed.stance[target] !== indexed.stance[statement]) return false
    if (hedged[target] && !hedged[statement]) return false
    return indexed.reprinted[statement]![position] || !hasStandIn(indexed, statement)
  })
}

/** All that counts of a statement that nothing rests on, as one string. */
function countsAs({ indexed, falls, hedged }: Evidence, statement: number): string {
  const rests = indexed.rests[statement]!.map(
    (target, position) => `${target}${indexed.reprinted[statement]![position] ? 'r' : ''}`,
  )
    .filter((_, position) => !falls.fallen[indexed.rests[statement]![position]!])
    .sort()
  const standIns = indexed.standIns[statement]!.map(
    (node, position) => `${node}${indexed.standInReprinted[statement]![position] ? 'r' : ''}`,
  ).sort()
  const own = indexed.ownReporting[statement] === 1
  return JSON.stringify([
    indexed.stance[statement],
    hedged[statement],
    rests,
    standIns,
    indexed.own[statement],
    own || hasStandIn(indexed, statement) ? indexed.source[statement] : '',
    own ? indexed.contributors[statement]!.toSorted() : [],
  ])
}
