import type { IndexedCase } from './case.ts'

/** For each statement, how many of the things it rests on are still standing, and whether it has fallen itself. */
export type Falls = { fallen: Uint8Array; left: Int32Array }

/**
 * What falls with `first`: they themselves, and step by step every statement of which everything it rests on has
 * fallen, whatever its stance. A stand-in never falls. Statements in a circle hold each other up: they fall only
 * from outside. The same rule carries withdrawal (a statement is not live) and hedges (a hop never removes one).
 */
export function fallsWith(indexed: IndexedCase, first: Uint8Array): Falls {
  const left = Int32Array.from(indexed.rests, (rests, i) => rests.length + indexed.standIns[i]!.length)
  const falls = { fallen: new Uint8Array(first.length), left }
  const seeds: number[] = []
  for (let i = 0; i < first.length; i++) if (first[i]) seeds.push(i)
  fell(indexed, falls, seeds)
  return falls
}

/** The state after `more` have fallen too; `before` is left as it was. */
export function alsoFalling(indexed: IndexedCase, before: Falls, more: readonly number[]): Falls {
  if (more.length === 0) return before
  const after = { fallen: before.fallen.slice(), left: before.left.slice() }
  fell(indexed, after, more)
  return after
}

function fell(indexed: IndexedCase, falls: Falls, seeds: readonly number[]): void {
  const open: number[] = []
  const fall = (statement: number): void => {
    if (falls.fallen[statement]) return
    falls.fallen[statement] = 1
    open.push(statement)
  }
  for (const seed of seeds) fall(seed)
  for (let i = 0; i < open.length; i++)
    for (const dependent of indexed.dependents[open[i]!]!) {
      const left = falls.left[dependent]! - 1
      falls.left[dependent] = left
      if (left === 0) fall(dependent)
    }
}
