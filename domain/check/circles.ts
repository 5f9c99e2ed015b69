/**
 * The strongly connected parts of a graph, each after all parts it leads to.
 * Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion so that a long chain is no
 * danger to the stack.
 * @param members the numbers of the points
 * @param next for each point the points it leads to; those that are not members have no entry and are passed over
 */
export function circles(members: readonly number[], next: readonly (readonly number[])[]): number[][] {
  const found: number[][] = []
  const order = new Map<number, number>()
  const low = new Map<number, number>()
  const waiting: number[] = []
  const isWaiting = new Set<number>()
  const path: { point: number; at: number }[] = []
  const enter = (point: number): void => {
    low.set(point, order.size)
    order.set(point, order.size)
    waiting.push(point)
    isWaiting.add(point)
    path.push({ point, at: 0 })
  }
  for (const member of members) {
    if (order.has(member)) continue
    enter(member)
    while (path.length > 0) {
      const step = path.at(-1)!
      const target = next[step.point]![step.at++]
      if (target === undefined) {
        path.pop()
        const mine = low.get(step.point)!
        const before = path.at(-1)?.point
        if (before !== undefined) low.set(before, Math.min(low.get(before)!, mine))
        if (mine === order.get(step.point)) found.push(part(waiting, isWaiting, step.point))
      } else if (next[target] === undefined) continue
      else if (!order.has(target)) enter(target)
      else if (isWaiting.has(target)) low.set(step.point, Math.min(low.get(step.point)!, order.get(target)!))
    }
  }
  return found
}

function part(waiting: number[], isWaiting: Set<number>, last: number): number[] {
  const points: number[] = []
  for (;;) {
    const point = waiting.pop()!
    isWaiting.delete(point)
    points.push(point)
    if (point === last) return points
  }
}
