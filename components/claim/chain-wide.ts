import type { ChainOrigin, ChainSide } from '#domain/claim/chain-view.ts'
import { shallow } from '#domain/claim/chains-grouped.ts'
import { bracketRoom, bracketsOf } from './chain-brackets.ts'
import {
  bottomOf,
  type ChainLayout,
  type ChainTexts,
  endOf,
  labelAt,
  MARK,
  type OriginMark,
  type Point,
  type RowMark,
} from './chain-parts.ts'

const GAP = 10
const BETWEEN = 12
const ORIGIN = 216
const SPEAKER = 176
const COLUMN = { least: 160, most: 270, outer: 212 }
const HALF = MARK / 2

/** `starts` by depth: where a column begins in the reading direction, and how wide it is */
type Columns = {
  starts: { u: number; width: number }[]
  speaker: number
  origin: number
  lanes: number
}

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
  const brackets = bracketsOf(side, drawn.origins, columns.lanes, texts)
  const labels = brackets.map(({ label }) => label)
  return {
    ...drawn,
    brackets,
    width: columns.lanes + bracketRoom(side),
    height: Math.max(top - BETWEEN, bottomOf(labels)) + 4,
  }
}

function columnsOf(
  origins: readonly ChainOrigin[],
  side: ChainSide,
  texts: ChainTexts,
  room: number,
): Columns {
  const rows = origins.flatMap((one) => one.rows)
  const deepest = Math.max(0, ...rows.map(({ depth }) => depth))
  const speaker = rows.some((row) => texts.row(row).speaker) ? SPEAKER : 28
  const behind = bracketRoom(side)
  const each = (room - speaker - ORIGIN - behind) / (deepest + 1)
  const column = Math.round(Math.max(COLUMN.least, Math.min(COLUMN.most, each)))
  const outer = Math.min(column, COLUMN.outer)
  const starts = Array.from({ length: deepest + 1 }, (_, depth) => ({
    u: (deepest - depth) * outer,
    width: depth === 0 ? column : outer,
  }))
  const origin = deepest * outer + column + speaker
  return { starts, speaker, origin, lanes: origin + ORIGIN }
}

/** @returns the bottom of the band that it takes */
function placeOrigin(
  { origin, rows }: ChainOrigin,
  { starts, speaker, origin: spine }: Columns,
  texts: ChainTexts,
  drawn: Pick<ChainLayout, 'rows' | 'origins' | 'ways'>,
  top: number,
): number {
  const at = new Map<string, RowMark>()
  const roots: number[] = []
  let bottom = top
  for (const row of rows) {
    const { name, note, speaker: spoken } = texts.row(row)
    const column = starts[row.depth]!
    const [u, y] = [column.u + HALF + 2, bottom + 9]
    const width = column.width - 44
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
    const who = labelAt([spine - speaker + 8, y - 8], spoken, {
      look: 'note',
      width: speaker - 36,
      lines: 2,
      foreign: true,
    })
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
