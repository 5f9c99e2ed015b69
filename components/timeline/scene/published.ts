import { stanceValues } from '#domain/statement/view.ts'
import { type Extent, packLanes } from '../lanes.ts'
import type { Density } from './density.ts'
import { labelsAt } from './labels.ts'
import type { Model } from './model.ts'
import { type Band, LANE, MARK, type Scene, type Stage, type Target } from './scene.ts'

/** What one report said at one moment. */
type Run = { rows: number[]; u: number }

const STANCES = 6
const SOURCE = 260
/** Ties drawn over bars: the heaviest. */
const TIES = 400

export function runsIn(model: Model, rows: ArrayLike<number>, x: (at: number) => number): Run[] {
  const runs = new Map<string, Run>()
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    const key = `${model.report[row]} ${model.wall[row]}`
    const run = runs.get(key)
    if (run) run.rows.push(row)
    else runs.set(key, { rows: [row], u: x(model.wall[row]!) })
  }
  return [...runs.values()]
}

/** Each report's statements side by side, with the source's name where it fits, and a tie to each claim. */
export function drawRuns(
  scene: Scene,
  stage: Stage,
  band: Band,
  model: Model,
  runs: Run[],
  lanes: number,
  x: (at: number) => number,
): void {
  // in a lane of its own there is no second line to which words could give way
  const named = lanes > 1
  const wanted = runs.map(({ rows, u }) => {
    const shown = Math.min(rows.length, STANCES)
    const body: Extent = [u - MARK / 2, u + (shown - 0.5) * MARK]
    const more = rows.length > shown ? ` \u2066+${rows.length - shown}\u2069` : ''
    const name = `${model.sources[model.source[rows[0]!]!]!.name}${more}`
    const beside = [body[0] - 5, body[1] + 5] as const
    const labels = named ? labelsAt(name, null, beside, Math.min(SOURCE, stage.width * 0.6), stage) : []
    return {
      extents: [
        ...labels.map(({ u: at, width }): Extent => [Math.min(body[0], at), Math.max(body[1], at + width)]),
        body,
      ],
      labels: [...labels, null],
      shown,
      body,
    }
  })
  const placed = packLanes(wanted, lanes, 8)
  let crowded: Target | null = null
  for (const [index, { rows, u }] of runs.entries()) {
    const { lane, choice } = placed[index]!
    const { labels, shown, body } = wanted[index]!
    const label = labels[choice] ?? null
    const y = band.publishedY + (lanes === 1 ? 14 : 10 + (Math.min(lane, lanes - 1) + 0.5) * LANE)
    scene.stems.push(u, band.publishedY, u, y - MARK / 2)
    for (const [at, row] of rows.slice(0, shown).entries())
      scene.marks.push({
        shape: stanceValues[model.stance[row]!]!,
        of: 'stance',
        u: u + at * MARK,
        y,
        size: 12,
      })
    if (label) scene.words.push({ ...label, y: y + 4, tone: 'quiet' })
    const from = Math.min(body[0], label?.u ?? body[0]) - 4
    const to = Math.max(body[1], label ? label.u + label.width : body[1]) + 4
    const before = crowded && crowded.u + crowded.width > from ? crowded : null
    if (before) {
      // where marks touch, one press cannot tell them apart: they are one target
      before.width = Math.max(before.u + before.width, to) - before.u
      before.count += rows.length
      before.many = true
    } else {
      const target = { u: from, y: y - 12, width: to - from, height: 24 }
      scene.targets.push({ ...target, claim: null, row: rows[0]!, count: rows.length })
      if (lane >= lanes - 1) crowded = scene.targets.at(-1)!
    }
    for (const claim of new Set(rows.map((row) => model.claim[row]!))) {
      const { known, from: begun, to: ended } = model.placed[claim]!
      if (known) scene.ties[1].push(x((begun + ended) / 2), band.happenedY, u, band.publishedY)
    }
  }
}

/** How much was published in each step, by stance, and where it points back to. */
export function drawDensity(
  scene: Scene,
  band: Band,
  model: Model,
  density: Density,
  room: number,
  [from, to]: Extent,
  x: (at: number) => number,
): void {
  const { step, start, affirms, denies, other, most, ties } = density
  for (let bar = 0; bar < start.length; bar++) {
    const [u, end] = [x(start[bar]!), x(start[bar]! + step)]
    if (end < from || u > to) continue
    const width = Math.max(1, end - u - 1)
    let y = band.publishedY
    for (const [name, rows] of [
      ['affirms', affirms[bar]!],
      ['other', other[bar]!],
      ['denies', denies[bar]!],
    ] as const) {
      if (rows === 0) continue
      const height = Math.max(1, (rows / most) * room)
      scene.bars[name].push(u, y, width, height)
      y += height
    }
  }
  const heaviest = ties[0]?.rows ?? 1
  let drawn = 0
  for (const { claim, start: at, rows } of ties) {
    const { from: begun, to: ended } = model.placed[claim]!
    const [above, below] = [x((begun + ended) / 2), x(at + step / 2)]
    if ((above < from && below < from) || (above > to && below > to)) continue
    const level = rows > heaviest * 0.5 ? 2 : rows > heaviest * 0.15 ? 1 : 0
    scene.ties[level].push(above, band.happenedY, below, band.publishedY)
    if (++drawn >= TIES) break
  }
}
