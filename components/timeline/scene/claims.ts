import { type Extent, packLanes } from '../lanes.ts'
import { floorTo } from './density.ts'
import { labelsAt } from './labels.ts'
import type { PlacedClaim } from './model.ts'
import { type Band, LANE, MARK, type Scene, type Stage } from './scene.ts'

type Item = { number: number; claim: PlacedClaim; bar: Extent; u: number }
/** Labelled claims over bars: as many as can be read, the most reported first. */
const LABELLED = 40
/** Bars of what happened, above the line. */
const BAR = 28

export function itemsOf(
  claims: readonly number[],
  placed: readonly PlacedClaim[],
  x: (at: number) => number,
  [start, end]: Extent,
): Item[] {
  return claims.flatMap((number) => {
    const claim = placed[number]!
    const bar: Extent = [x(claim.from), x(claim.to)]
    return bar[1] < start || bar[0] > end ? [] : [{ number, claim, bar, u: (bar[0] + bar[1]) / 2 }]
  })
}

/** Each claim with its mark, and its words where they fit; `crowded` shows the most reported and counts the rest in bars. */
export function drawClaims(
  scene: Scene,
  stage: Stage,
  band: Band,
  items: Item[],
  crowded: number | null,
  x: (at: number) => number,
): void {
  if (crowded !== null) bars(scene, band, items, crowded, x)
  const shown =
    crowded === null
      ? items
      : items.toSorted((a, b) => b.claim.rows - a.claim.rows || a.number - b.number).slice(0, LABELLED)
  const most = Math.min(430, stage.width * 0.8)
  const wanted = shown.map(({ claim, bar, u }) => {
    const body: Extent = [Math.min(bar[0], u - MARK / 2), Math.max(bar[1], u + MARK / 2)]
    const beside = [u - MARK / 2 - 5, u + MARK / 2 + 5] as const
    const labels = labelsAt(claim.wording, claim.language, beside, most, stage)
    const extents = labels.map(
      ({ u: at, width }): Extent => [Math.min(body[0], at), Math.max(body[1], at + width)],
    )
    return crowded === null ? { extents: [...extents, body], labels: [...labels, null] } : { extents, labels }
  })
  const base = band.happenedY - 10 - (crowded === null ? 0 : BAR)
  const possible = wanted.flatMap((one, index) => (one.extents.length > 0 ? [index] : []))
  const placed = packLanes(
    possible.map((index) => wanted[index]!),
    stage.above - (crowded === null ? 0 : 1),
    8,
  )
  for (const [at, { lane, choice }] of placed.entries()) {
    if (crowded !== null && lane >= stage.above - 1) continue
    const { claim, bar, u, number } = shown[possible[at]!]!
    const label = wanted[possible[at]!]!.labels[choice] ?? null
    const y = base - (Math.min(lane, stage.above - 1) + 0.5) * LANE
    one(scene, band, { claim, bar, u, y, number, size: 16 })
    if (!label) continue
    scene.words.push({ ...label, y: y + 4, tone: 'ink' })
    const target = scene.targets.at(-1)!
    const from = Math.min(target.u, label.u)
    target.width = Math.max(target.u + target.width, label.u + label.width) - from
    target.u = from
  }
}

type One = { claim: PlacedClaim; bar: Extent; u: number; y: number; number: number; size: 12 | 16 }

/** One claim's mark with its soft bar, its stem to the line, and where a press on it leads. */
export function one(scene: Scene, band: Band, { claim, bar, u, y, number, size }: One): void {
  if (bar[1] - bar[0] > 2) scene.soft.push(bar[0], y - size / 2 + 2, bar[1] - bar[0], size - 4)
  if (y !== band.happenedY) (claim.known ? scene.stems : scene.dashed).push(u, y, u, band.happenedY)
  scene.marks.push({ shape: claim.status, of: 'status', u, y, size })
  scene.targets.push({
    u: u - 12,
    y: y - 12,
    width: 24,
    height: 24,
    claim: number,
    row: null,
    count: claim.rows,
  })
}

function bars(scene: Scene, band: Band, items: Item[], step: number, x: (at: number) => number): void {
  const counts = new Map<number, number>()
  for (const { claim } of items) {
    const start = floorTo((claim.from + claim.to) / 2, step)
    counts.set(start, (counts.get(start) ?? 0) + 1)
  }
  const most = Math.max(...counts.values(), 4)
  for (const [start, count] of counts) {
    const height = Math.max(2, (count / most) * BAR)
    scene.bars.happened.push(
      x(start),
      band.happenedY - height,
      Math.max(1, x(start + step) - x(start) - 1),
      height,
    )
  }
}

/** Claims of a lane on its line, one above the other where they would cover each other. */
export function drawStacked(scene: Scene, band: Band, items: Item[]): void {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { claim, bar, u, number } of items.toSorted((a, b) => a.u - b.u)) {
    const level = Math.max(
      0,
      ends.findIndex((end) => u - end >= 13),
    )
    ends[level] = u
    one(scene, band, { claim, bar, u, y: band.happenedY - level * 13, number, size: 12 })
  }
}
