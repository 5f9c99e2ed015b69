export type Extent = readonly [start: number, end: number]

/** An item that wants a lane: its extents by preference, the first with all its words, the last the least it needs. */
export type Wanted = { extents: readonly Extent[] }
export type Placed = { lane: number; choice: number }

/**
 * Gives each item, in order, the lane nearest to the line in which one of its extents is free. Whoever finds none within
 * `most` lanes goes to the crowded lane behind them with its least extent: there marks may touch, but no words stand in it.
 * @param gap free pixels to keep between two items of a lane
 */
export function packLanes(items: readonly Wanted[], most: number, gap: number): Placed[] {
  const lanes: Extent[][] = Array.from({ length: most }, () => [])
  return items.map(({ extents }) => {
    for (const [choice, extent] of extents.entries()) {
      const lane = lanes.findIndex((taken) => taken.every((other) => apart(extent, other, gap)))
      if (lane < 0) continue
      lanes[lane]!.push(extent)
      return { lane, choice }
    }
    return { lane: most, choice: extents.length - 1 }
  })
}

function apart(a: Extent, b: Extent, gap: number): boolean {
  return a[1] + gap <= b[0] || b[1] + gap <= a[0]
}
