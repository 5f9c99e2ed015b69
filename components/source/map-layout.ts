import { textWidth } from '#components/timeline/text-width.ts'
import { byName } from '#domain/name-order.ts'
import type { MapHolding, SourceMap } from '#domain/source/map.ts'

/**
 * Pixels: heights of a row and of the headings of wires, widths of the columns, and between owners and what they hold,
 * where shares stand; the size of names. `u` runs in the reading direction.
 */
export const map = {
  row: 22,
  head: 100,
  owner: 214,
  gap: 72,
  source: 216,
  wire: 26,
  end: 64,
  text: 12,
} as const
/** Headings of wires stand again after so many rows, or who scrolls does not know which column is whose. */
const BAND = 30

type Placed = { id: string; name: string; u: number; y: number }
/** How far the name of an owner reaches. */
export const reach = (name: string): number => Math.min(textWidth(name, map.text), map.owner - map.gap)
export type MapTie = {
  key: string
  from: readonly [number, number]
  to: readonly [number, number]
  /** said of the largest holder alone, for there is room for one */
  share: MapHolding['share']
}
export type MapDot = { key: string; u: number; y: number; source: string; wire: string; ended: boolean }
export type MapLayout = {
  width: number
  height: number
  owners: Placed[]
  sources: Placed[]
  wires: { id: string; name: string; u: number }[]
  /** where headings of wires stand */
  bands: { y: number; until: number }[]
  ties: MapTie[]
  dots: MapDot[]
}

/** For each owner how many steps it stands before the sources: one that holds a source alone is at 1. */
function levelsOf({ owners, holdings }: SourceMap): Map<string, number> {
  const levels = new Map(owners.map(({ id }) => [id, 1]))
  // owners in a circle would push each other on without end
  for (let round = 0; round < owners.length; round++) {
    let moved = false
    for (const { owner, of } of holdings) {
      if (!('owner' in of)) continue
      const level = Math.min(owners.length, (levels.get(of.owner) ?? 1) + 1)
      if (level <= (levels.get(owner) ?? 1)) continue
      levels.set(owner, level)
      moved = true
    }
    if (!moved) break
  }
  return levels
}

/** The first holder of each thing: holdings come with the largest share first. */
function mainHolders(holdings: readonly MapHolding[]): Map<string, string> {
  const main = new Map<string, string>()
  for (const { owner, of } of holdings) {
    const id = 'source' in of ? of.source : of.owner
    if (!main.has(id)) main.set(id, owner)
  }
  return main
}

/** Sources of one owner beside each other, owners of one group too; those without an owner last. */
function inOrder(world: SourceMap): SourceMap['sources'] {
  const main = mainHolders(world.holdings)
  const names = new Map(world.owners.map(({ id, name }) => [id, name]))
  const path = (id: string): string => {
    const steps: string[] = []
    for (let at = main.get(id); at && !steps.includes(at); at = main.get(at)) steps.unshift(at)
    return steps.map((step) => `${names.get(step)}\u0001`).join('')
  }
  const placed = world.sources.map((source) => ({ source, path: path(source.id) }))
  return placed
    .sort(
      (a, b) =>
        Number(a.path === '') - Number(b.path === '') ||
        a.path.localeCompare(b.path) ||
        byName(a.source, b.source),
    )
    .map(({ source }) => source)
}

/**
 * Who owns whom as a tree that grows in the reading direction, and who carries whom as dots beside it: a row for each
 * source, a column for each wire. Readable at any number of sources, for no line is longer than its own row.
 */
export function mapLayout(world: SourceMap): MapLayout {
  const carried = new Set(world.subscriptions.map(({ wire }) => wire))
  const wires = world.sources.filter(({ id }) => carried.has(id)).sort(byName)
  const levels = levelsOf(world)
  const main = mainHolders(world.holdings)
  const depth = Math.max(0, ...levels.values())
  const start = depth * map.owner
  const head = wires.length > 0 ? map.head : 8
  const rows = inOrder(world)
  const yOf = (at: number): number => head + Math.floor(at / BAND) * head + (at + 0.5) * map.row
  const sources = rows.map(({ id, name }, at) => ({ id, name, u: start, y: yOf(at) }))
  const place = new Map(sources.map((one) => [one.id, one]))
  const owners = placeOwners(world, levels, depth, place)
  const at = new Map([...place, ...owners.map((one): [string, Placed] => [one.id, one])])
  const first = start + map.source
  const columns = wires.map(({ id, name }, n) => ({ id, name, u: first + (n + 0.5) * map.wire }))
  const columnOf = new Map(columns.map(({ id, u }) => [id, u]))
  const bottom = Math.max(rows.length > 0 ? yOf(rows.length - 1) : head, ...owners.map(({ y }) => y))
  return {
    width: first + wires.length * map.wire + (wires.length > 0 ? map.end : 0),
    height: bottom + map.row,
    owners,
    sources,
    wires: columns,
    bands: wires.length === 0 ? [] : bandsOf(rows.length, yOf),
    ties: world.holdings.flatMap(({ owner, of, share }) => {
      const [from, to] = [at.get(owner), at.get('source' in of ? of.source : of.owner)]
      if (!from || !to) return []
      const key = `${owner} ${to.id}`
      const isMain = main.get(to.id) === owner
      return [
        {
          key,
          from: [from.u + reach(from.name) + 6, from.y],
          to: [to.u - 4, to.y],
          share: isMain ? share : null,
        },
      ]
    }),
    dots: world.subscriptions.flatMap(({ source, wire, to }) => {
      const [row, u] = [place.get(source), columnOf.get(wire)]
      return row && u !== undefined
        ? [{ key: `${source} ${wire}`, u, y: row.y, source, wire, ended: to !== null }]
        : []
    }),
  }
}

function bandsOf(rows: number, yOf: (at: number) => number): MapLayout['bands'] {
  return Array.from({ length: Math.ceil(rows / BAND) }, (_, n) => ({
    y: yOf(n * BAND) - map.row / 2,
    until: yOf(Math.min(rows, (n + 1) * BAND) - 1) + map.row / 2,
  }))
}

/** Owners in the middle of what they hold; where two would stand upon each other the later one moves down. */
function placeOwners(
  { owners, holdings }: SourceMap,
  levels: ReadonlyMap<string, number>,
  depth: number,
  sources: ReadonlyMap<string, Placed>,
): Placed[] {
  const placed = new Map<string, Placed>()
  for (let level = 1; level <= depth; level++) {
    const here = owners
      .filter(({ id }) => levels.get(id) === level)
      .map(({ id, name }) => {
        const held = holdings.flatMap(({ owner, of }) => {
          if (owner !== id) return []
          const child = 'source' in of ? sources.get(of.source) : placed.get(of.owner)
          return child ? [child.y] : []
        })
        const y = held.length > 0 ? (Math.min(...held) + Math.max(...held)) / 2 : map.head
        return { id, name, u: (depth - level) * map.owner, y }
      })
      .sort((a, b) => a.y - b.y || byName(a, b))
    let last = Number.NEGATIVE_INFINITY
    for (const one of here) {
      one.y = Math.max(one.y, last + map.row)
      last = one.y
      placed.set(one.id, one)
    }
  }
  return [...placed.values()]
}
