/**
 * The strongly connected parts of a graph, each after all parts it leads to.
 * Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion so that a long chain is no
 * danger to the stack.
 * @param members the numbers of the points
 * @param next for each point the points it leads to; those that are not members have no entry and are passed over
 */
export function circles(
  members: readonly number[],
  next: readonly (readonly number[] | undefined)[],
): number[][] {
  const found: number[][] = []
  // Order of discovery from 1 on; 0 is not yet met. `low` is set to DONE once a point's part is complete.
  const order = new Int32Array(next.length)
  const low = new Int32Array(next.length)
  const at = new Int32Array(next.length)
  const waiting: number[] = []
  const path: number[] = []
  let met = 0
  const enter = (point: number): void => {
    order[point] = low[point] = ++met
    waiting.push(point)
    path.push(point)
  }
  for (const member of members) {
    if (order[member]) continue
    enter(member)
    while (path.length > 0) {
      const point = path[path.length - 1]!
      const target = next[point]![at[point]!++]
      if (target === undefined) {
        path.pop()
        const before = path[path.length - 1]
        if (before !== undefined && low[point]! < low[before]!) low[before] = low[point]!
        if (low[point] === order[point]) found.push(complete(waiting, low, point))
      } else if (next[target] === undefined) continue
      else if (!order[target]) enter(target)
      else if (low[target] !== DONE && order[target]! < low[point]!) low[point] = order[target]!
    }
  }
  return found
}

const DONE = 2 ** 31 - 1

function complete(waiting: number[], low: Int32Array, last: number): number[] {
  const points: number[] = []
  for (;;) {
    const point = waiting.pop()!
    low[point] = DONE
    points.push(point)
    if (point === last) return points
  }
}
