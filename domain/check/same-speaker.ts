import type { Node } from './nodes.ts'

/** What is known of an unnamed speaker that decides P1 and is not its own row. */
const marksOf = (node: Node): readonly string[] => node.unnamed?.possiblySameAs ?? []

/**
 * P1: whether two unnamed speakers could be the same one. Different known countries or different known bodies never
 * match, also where the two are marked. "Marked" counts from either side. Wordings match as they stand.
 */
export function couldBeSame(a: Node, b: Node): boolean {
  if (!a.unnamed || !b.unnamed) return false
  return agree(a, b) && (isMarked(a, b) || alike(a, b))
}

function agree(a: Node, b: Node): boolean {
  if (a.unnamed!.country && b.unnamed!.country && a.unnamed!.country !== b.unnamed!.country) return false
  return !(a.body && b.body && a.body !== b.body)
}

function isMarked(a: Node, b: Node): boolean {
  return marksOf(a).includes(b.unnamed!.id) || marksOf(b).includes(a.unnamed!.id)
}

function alike(a: Node, b: Node): boolean {
  if (a.body && b.body) return a.body === b.body
  if (!(a.body || a.unnamed!.country) || !(b.body || b.unnamed!.country)) return true
  if (a.unnamed!.country && a.unnamed!.country === b.unnamed!.country) return true
  return Boolean(a.unnamed!.descriptor) && a.unnamed!.descriptor === b.unnamed!.descriptor
}

/**
 * All pairs of P1 among unnamed speakers. Those of whom the same is known are compared once for all of them.
 * @param numbers numbers of nodes; those that are not unnamed speakers are passed over
 */
export function sameSpeakerPairs(list: readonly Node[], numbers: Iterable<number>): [number, number][] {
  const pairs: [number, number][] = []
  const groups = new Map<string, number[]>()
  const byRow = new Map<string, number>()
  for (const number of numbers) {
    const { unnamed, body } = list[number]!
    if (!unnamed) continue
    byRow.set(unnamed.id, number)
    const known = JSON.stringify([body ?? '', unnamed.country ?? '', unnamed.descriptor ?? ''])
    const group = groups.get(known)
    if (group) group.push(number)
    else groups.set(known, [number])
  }
  const all = [...groups.values()]
  for (const [i, group] of all.entries()) {
    for (let j = i; j < all.length; j++) {
      const other = all[j]!
      if (!agree(list[group[0]!]!, list[other[0]!]!) || !alike(list[group[0]!]!, list[other[0]!]!)) continue
      for (const [k, a] of group.entries())
        for (let l = i === j ? k + 1 : 0; l < other.length; l++) pairs.push([a, other[l]!])
    }
  }
  for (const [row, number] of byRow) {
    for (const mark of new Set(list[number]!.unnamed!.possiblySameAs)) {
      const other = byRow.get(mark)
      if (other === undefined || other === number) continue
      const once = row < mark || !marksOf(list[other]!).includes(row)
      if (once && agree(list[number]!, list[other]!) && !alike(list[number]!, list[other]!))
        pairs.push([number, other])
    }
  }
  return pairs
}
