import { utcTickInterval } from 'd3-time'
import { ticksAt } from '../ticks.ts'
import type { Chosen } from './choice.ts'
import { drawClaims, drawStacked, itemsOf } from './claims.ts'
import { type Density, densityOf, stepFor } from './density.ts'
import { below, type Model } from './model.ts'
import { drawDensity, drawRuns, runsIn } from './published.ts'
import {
  type Band,
  BETWEEN,
  EDGE,
  GUTTER,
  LANE,
  placeIn,
  type Scene,
  type Stage,
  TAIL,
  TEXT,
  type View,
} from './scene.ts'

/** Reports that are drawn one by one; more of them make bars. */
const NEAR = 90
/** Claims that are drawn one by one. */
const NEAR_CLAIMS = 40
/** The narrowest bar, in pixels. */
const BAR = 5
const LANE_HEIGHT = 88

const DAY = 86_400_000

/** The view that shows everything, with room for the names of the two clocks before it and for words behind. */
export function wholeView({ extent: [first, last] }: Model, width: number): View {
  const air = Math.max(DAY / 12, (last - first) * 0.02)
  const [from, to] =
    last - first > 3 * DAY
      ? [Math.floor(first / DAY) * DAY, Math.ceil(Math.max(last, first + 1) / DAY) * DAY]
      : [first - air, last + air]
  const [start, end] = width < 600 ? [24, 24] : [GUTTER + 16, TAIL]
  const scale = (to - from) / (width - start - end)
  return { from: from - start * scale, to: to + end * scale }
}

/** Where the parts of a drawing stand. */
export function bandsOf(stage: Stage, lanes: number): Band[] {
  if (lanes === 0) {
    const happenedY = EDGE + stage.above * LANE + 10
    const height = happenedY + BETWEEN + 10 + stage.below * LANE
    return [{ top: 0, height, happenedY, publishedY: happenedY + BETWEEN }]
  }
  return Array.from({ length: lanes }, (_, lane) => {
    const top = EDGE + lane * LANE_HEIGHT
    return { top, height: LANE_HEIGHT, happenedY: top + 38, publishedY: top + 60 }
  })
}

/** Everything that is drawn of a timeline in one view. */
export function sceneOf(model: Model, chosen: Chosen, view: View, stage: Stage): Scene {
  const x = placeIn(view, stage.width)
  const scale = (view.to - view.from) / stage.width
  const bands = bandsOf(stage, chosen.lanes.length)
  const range = [view.from - stage.margin * scale, view.to + stage.margin * scale] as const
  const [first, last] = [below(chosen.wall, range[0]), below(chosen.wall, range[1])]
  const seen = below(chosen.wall, view.to) - below(chosen.wall, view.from)
  const near = chosen.lanes.length > 0 ? NEAR * 2 : NEAR
  const step = seen <= near ? null : stepFor(BAR * scale)
  const scene = empty(view, stage, bands, step)
  const between = utcTickInterval(
    new Date(view.from),
    new Date(view.to),
    Math.max(2, Math.floor(stage.width / 90)),
  )
  const dates = between?.range(new Date(range[0]), new Date(range[1])) ?? []
  scene.ticks = ticksAt(dates, (date) => x(date.getTime()), stage.locale, TEXT)
  const edges = [-stage.margin, stage.width + stage.margin] as const
  for (const [number, band] of bands.entries()) {
    const divided = chosen.lanes.length > 0
    const rows = chosen.rows.subarray(first, last)
    const own = divided ? rows.filter((row) => chosen.lane[row] === number) : rows
    const claims = divided ? claimsOf(model, chosen, number) : chosen.claims
    const items = itemsOf(claims, model.placed, x, edges)
    if (divided) drawStacked(scene, band, items)
    else {
      const inView = items.filter(({ bar }) => bar[1] >= 0 && bar[0] <= stage.width).length
      drawClaims(scene, stage, band, items, inView <= NEAR_CLAIMS ? null : stepFor(BAR * scale), x)
    }
    if (step === null)
      drawRuns(scene, stage, band, model, runsIn(model, own, x), divided ? 1 : stage.below, x)
    else
      drawDensity(
        scene,
        band,
        model,
        kept(model, chosen, divided ? number : null, step),
        divided ? 24 : stage.below * LANE - 8,
        edges,
        x,
      )
  }
  return scene
}

function empty(view: View, stage: Stage, bands: Band[], step: number | null): Scene {
  const last = bands.at(-1)
  return {
    view,
    width: stage.width,
    height: (last ? last.top + last.height : 0) + EDGE + 8,
    step,
    bands,
    ticks: [],
    soft: [],
    stems: [],
    dashed: [],
    ties: [[], [], []],
    bars: { happened: [], affirms: [], other: [], denies: [] },
    marks: [],
    words: [],
    targets: [],
  }
}

const densities = new WeakMap<Chosen, Map<string, Density>>()
const claimsByLane = new WeakMap<Chosen, number[][]>()

/** Bars are counted once for each step and choice: panning and most of zooming take them as they are. */
function kept(model: Model, chosen: Chosen, lane: number | null, step: number): Density {
  const own = densities.get(chosen) ?? new Map<string, Density>()
  densities.set(chosen, own)
  const key = `${lane} ${step}`
  let found = own.get(key)
  if (!found) {
    const rows = lane === null ? chosen.rows : chosen.rows.filter((row) => chosen.lane[row] === lane)
    found = densityOf(model, rows, step)
    own.set(key, found)
  }
  return found
}

/** The claims that a lane's rows speak of. */
function claimsOf(model: Model, chosen: Chosen, lane: number): number[] {
  let found = claimsByLane.get(chosen)
  if (!found) {
    const sets = chosen.lanes.map(() => new Set<number>())
    for (const row of chosen.rows) sets[chosen.lane[row]!]!.add(model.claim[row]!)
    found = sets.map((set) => chosen.claims.filter((claim) => set.has(claim)))
    claimsByLane.set(chosen, found)
  }
  return found[lane] ?? []
}

/** As many lanes above and below as a whole view of the timeline wants, within what a screen holds. */
export function roomFor(
  model: Model,
  chosen: Chosen,
  width: number,
  locale: Stage['locale'],
): Pick<Stage, 'above' | 'below'> {
  const stage = { locale, width, margin: 0, above: 14, below: 14 }
  const scene = sceneOf(model, chosen, wholeView(model, width), stage)
  const [band] = scene.bands
  if (!band) return { above: 1, below: 1 }
  const tops = scene.targets.filter(({ claim }) => claim !== null).map(({ y }) => y)
  const ends = scene.targets.filter(({ row }) => row !== null).map(({ y, height }) => y + height)
  const above = Math.ceil((band.happenedY - 10 - Math.min(...tops, band.happenedY)) / LANE)
  const below = Math.ceil((Math.max(...ends, band.publishedY) - band.publishedY - 10) / LANE)
  return { above: Math.min(14, Math.max(4, above)), below: scene.step ? 6 : Math.min(14, Math.max(4, below)) }
}
