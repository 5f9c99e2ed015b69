import { type IndexedCase, OTHER } from './case.ts'
import { circles } from './circles.ts'

/** The origins of each statement under one state of the record. */
export type Origins = {
  /** numbers of origins, each once; empty for a statement that is not live or neither affirms nor denies */
  of: (readonly number[])[]
  /** the origin of the circle a statement is in, or -1 */
  cycle: Int32Array
  /** the statements that inherit: they rest on a stand-in or on a live statement of the same stance */
  inherits: Uint8Array
}

const NONE: readonly number[] = []

/** The live statements of the same stance that a live statement rests on, as positions in its list. */
export function inheritedFrom(indexed: IndexedCase, fallen: Uint8Array, statement: number): number[] {
  const positions: number[] = []
  const rests = indexed.rests[statement]!
  for (let i = 0; i < rests.length; i++)
    if (!fallen[rests[i]!] && indexed.stance[rests[i]!] === indexed.stance[statement]) positions.push(i)
  return positions
}

/**
 * O1 to O3 for the live ones among `members` that affirm or deny.
 *
 * - What is no longer live has no origin to pass on; one that rests on nothing live of its own stance, and on no
 *   stand-in, has its own origin.
 * - Statements that rest on each other (a strongly connected part of the reliances, or one that rests on itself)
 *   are one origin, keyed by the earliest published, the smaller id where two were published at once; they also
 *   inherit whatever any of them rests on outside the circle.
 * @param before the same with fewer fallen; then only what rests on the newly `fallen` is worked out again
 */
export function originsOf(
  indexed: IndexedCase,
  fallen: Uint8Array,
  members: Int32Array,
  before?: { origins: Origins; fallen: Uint8Array },
): Origins {
  const n = indexed.ids.length
  const origins: Origins = before
    ? {
        of: before.origins.of.slice(),
        cycle: before.origins.cycle.slice(),
        inherits: before.origins.inherits.slice(),
      }
    : { of: new Array(n).fill(NONE), cycle: new Int32Array(n).fill(-1), inherits: new Uint8Array(n) }
  const heirs: number[] = []
  const next: (number[] | undefined)[] = new Array(n).fill(undefined)
  for (const statement of before ? touched(indexed, before.fallen, fallen) : members) {
    origins.of[statement] = NONE
    origins.cycle[statement] = -1
    origins.inherits[statement] = 0
    if (fallen[statement] || indexed.stance[statement] === OTHER) continue
    const rests = indexed.rests[statement]!
    const from = rests.length > 0 ? inheritedFrom(indexed, fallen, statement) : []
    if (from.length === 0 && indexed.standIns[statement]!.length === 0) {
      origins.of[statement] = [indexed.own[statement]!]
      continue
    }
    origins.inherits[statement] = 1
    heirs.push(statement)
    next[statement] = from.map((position) => rests[position]!)
  }
  for (const circle of circles(heirs, next)) inherit(indexed, origins, circle, next)
  return origins
}

/** All that fell since and all that rests on it, step by step. */
function touched(indexed: IndexedCase, before: Uint8Array, now: Uint8Array): Set<number> {
  const found = new Set<number>()
  for (let statement = 0; statement < now.length; statement++)
    if (now[statement] !== before[statement]) found.add(statement)
  for (const statement of found) for (const dependent of indexed.dependents[statement]!) found.add(dependent)
  return found
}

function inherit(
  indexed: IndexedCase,
  origins: Origins,
  circle: number[],
  next: readonly (readonly number[] | undefined)[],
): void {
  const sets = circle.map((statement) => indexed.standIns[statement]! as readonly number[])
  const isCircle = circle.length > 1 || next[circle[0]!]!.includes(circle[0]!)
  const inside = new Set(circle)
  if (isCircle) {
    const node = indexed.nodes.cycle(indexed.ids[earliest(indexed, circle)]!)
    sets.push([node])
    for (const statement of circle) origins.cycle[statement] = node
  }
  for (const statement of circle)
    for (const target of next[statement]!) if (!inside.has(target)) sets.push(origins.of[target]!)
  const all = union(sets)
  for (const statement of circle) origins.of[statement] = all
}

function earliest(indexed: IndexedCase, circle: number[]): number {
  return circle.reduce((a, b) => {
    const difference = indexed.published[a]! - indexed.published[b]!
    if (difference !== 0) return difference < 0 ? a : b
    return indexed.ids[a]! < indexed.ids[b]! ? a : b
  })
}

/** The union; where one set is all there is, that very set, so that long chains share one. */
export function union(sets: (readonly number[])[]): readonly number[] {
  let first: readonly number[] = NONE
  let more: Set<number> | undefined
  for (const set of sets) {
    if (set.length === 0 || set === first) continue
    if (first === NONE) first = set
    else {
      more ??= new Set(first)
      for (const node of set) more.add(node)
    }
  }
  return more && more.size > first.length ? [...more] : first
}
