import type { ChainOrigin, ChainSide } from '#domain/claim/chain-view.ts'
import { shallow } from '#domain/claim/chains-grouped.ts'
import {
  type BracketMark,
  bottomOf,
  type ChainLayout,
  type ChainTexts,
  endOf,
  labelAt,
  lanesOf,
  MARK,
  type OriginMark,
  type Point,
  type RowMark,
} from './chain-parts.ts'

const GAP = 10
const BETWEEN = 12
const ORIGIN = 216
const SPEAKER = 176
const LANE = 12
const RULE = 152
const COLUMN = { least: 160, most: 300 }
const HALF = MARK / 2

type Columns = { deepest: number; column: number; speaker: number; origin: number; lanes: number }

/**
 * A side drawn in columns along the reading direction: what rests on others furthest from the origins, then what they
 * rest on, then who spoke, then the origin; behind the origins brackets round those that may be one.
 * @param room pixels there are; more is used only where the columns would be too narrow to read
 */
export function wideLayout(side: ChainSide, texts: ChainTexts, room: number): ChainLayout {
  const origins = side.origins.map(({ origin, rows }) => ({ origin, rows: shallow(rows) }))
  const columns = columnsOf(origins, side, texts, room)
  const drawn: Pick<ChainLayout, 'rows' | 'origins' | 'ways'> = { rows: [], origins: [], ways: [] }
  let top = 4
  for (const one of origins) top = placeOrigin(one, columns, texts, drawn, top) + BETWEEN
  const brackets = bracketsOf(side, drawn.origins, columns, texts)
  const labels = brackets.map(({ label }) => label)
  return {
    ...drawn,
    brackets,
    width: columns.lanes + (brackets.length > 0 ? laneRoom(side) + RULE : 0),
    height: Math.max(top - BETWEEN, bottomOf(labels)) + 4,
  }
}

const laneRoom = (side: ChainSide): number => LANE * (side.brackets.length + 1) + 8

function columnsOf(
  origins: readonly ChainOrigin[],
  side: ChainSide,
  texts: ChainTexts,
  room: number,
): Columns {
  const rows = origins.flatMap((one) => one.rows)
  const deepest = Math.max(0, ...rows.map(({ depth }) => depth))
  const speaker = rows.some((row) => texts.row(row).speaker) ? SPEAKER : 28
  const behind = side.brackets.length > 0 ? laneRoom(side) + RULE : 0
  const each = (room - speaker - ORIGIN - behind) / (deepest + 1)
  const column = Math.round(Math.max(COLUMN.least, Math.min(COLUMN.most, each)))
  const origin = column * (deepest + 1) + speaker
  return { deepest, column, speaker, origin, lanes: origin + ORIGIN }
}

/** @returns the bottom of the band that it takes */
function placeOrigin(
  { origin, rows }: ChainOrigin,
  { deepest, column, speaker, origin: spine }: Columns,
  texts: ChainTexts,
  drawn: Pick<ChainLayout, 'rows' | 'origins' | 'ways'>,
  top: number,
): number {
  const at = new Map<string, RowMark>()
  const roots: number[] = []
  let bottom = top
  for (const row of rows) {
    const { name, note, speaker: spoken } = texts.row(row)
    const [u, y] = [(deepest - row.depth) * column + HALF + 2, bottom + 9]
    const width = column - 44
    const first = labelAt([u + 12, bottom], name, { look: 'name', width })
    const words = [first, labelAt([u + 12, bottom + first.height], note, { look: 'note', width, lines: 2 })]
    bottom = bottomOf(words) + GAP
    const end = endOf(words) + 6
    const mark: RowMark = { row, u, y, labels: words }
    const fallen = origin === null
    at.set(row.key, mark)
    drawn.rows.push(mark)
    const above = row.parent ? at.get(row.parent) : undefined
    if (above) {
      const points: Point[] = [
        [end, y],
        [above.u, y],
        [above.u, above.y + HALF + 4],
      ]
      drawn.ways.push({ key: row.key, points, fallen })
      continue
    }
    roots.push(y)
    if (!spoken) {
      drawn.ways.push({ key: row.key, points: [[end, y] as const, [spine, y] as const], fallen })
      continue
    }
    const who = labelAt([spine - speaker + 8, y - 8], spoken, { look: 'note', width: speaker - 36 })
    mark.labels.push(who)
    drawn.ways.push({ key: row.key, points: [[end, y] as const, [who.u - 6, y] as const], fallen })
    drawn.ways.push({
      key: `${row.key} on`,
      points: [[who.u + who.width + 6, y] as const, [spine, y] as const],
      fallen,
    })
  }
  const mark = originMark(origin, texts, [spine, roots[0] ?? top + 9])
  const key = origin?.key ?? 'fallen'
  const points: Point[] = [
    [spine, roots.at(-1) ?? mark.y],
    [spine, mark.y],
    [mark.u - HALF - 4, mark.y],
  ]
  drawn.origins.push(mark)
  drawn.ways.push({ key, points, fallen: origin === null })
  return Math.max(bottom, bottomOf(mark.labels) + GAP)
}

function originMark(origin: ChainOrigin['origin'], texts: ChainTexts, [spine, y]: Point): OriginMark {
  const { name, note } = texts.origin(origin)
  const u = spine + 24
  const width = ORIGIN - 48
  const title = labelAt([u + 14, y - 9], name, { look: 'name', width, lines: 2 })
  const kind = labelAt([u + 14, title.y + title.height], note, { look: 'note', width, lines: 2 })
  return { origin, u, y, labels: [title, kind] }
}

/** Each bracket in a lane of its own behind the origins, its rule in words behind all lanes, pushed down where it must. */
function bracketsOf(
  side: ChainSide,
  origins: readonly OriginMark[],
  { lanes: start }: Columns,
  texts: ChainTexts,
): BracketMark[] {
  const byKey = new Map(origins.map((mark) => [mark.origin?.key, mark]))
  const used = new Map<string, number>()
  const stubs = side.brackets.map((bracket) =>
    bracket.origins.map((key): Point => {
      const { y, labels } = byKey.get(key)!
      const before = used.get(key) ?? 0
      used.set(key, before + 1)
      return [endOf(labels) + 8, y + before * 5]
    }),
  )
  const spans = stubs.map(
    (all) => [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))] as const,
  )
  const lanes = lanesOf(spans)
  const words = start + laneRoom(side)
  const order = side.brackets
    .map((_, at) => at)
    .sort((a, b) => middle(spans[a]!) - middle(spans[b]!) || a - b)
  const found: BracketMark[] = []
  let free = 0
  for (const at of order) {
    const bracket = side.brackets[at]!
    const u = start + LANE * (lanes[at]! + 1)
    const label = labelAt([words, 0], texts.bracket(bracket), { look: 'note', width: RULE, lines: 4 })
    label.y = Math.max(free, middle(spans[at]!) - label.height / 2)
    free = label.y + label.height + 8
    const centre = label.y + label.height / 2
    const from = Math.min(spans[at]![1], Math.max(spans[at]![0], centre))
    const ways: Point[][] = [
      ...stubs[at]!.map(([end, y]): Point[] => [
        [end, y],
        [u, y],
      ]),
      [
        [u, spans[at]![0]],
        [u, spans[at]![1]],
      ],
      [
        [u, from],
        [words - 4, centre],
      ],
    ]
    found[at] = { bracket, ways, label }
  }
  return found
}

const middle = ([from, to]: readonly [number, number]): number => (from + to) / 2
