import type { ChainOrigin, ChainSide } from '#domain/claim/chain-view.ts'
import { shallow } from '#domain/claim/chains-grouped.ts'
import {
  bottomOf,
  type ChainLayout,
  type ChainTexts,
  endOf,
  labelAt,
  lanesOf,
  MARK,
  type Point,
  type RowMark,
} from './chain-parts.ts'

const INDENT = 16
const LANE = 10
const HALF = MARK / 2

/**
 * A side drawn for a narrow screen: under each origin what leads to it, further in what rests on that. Brackets run along
 * the far edge; each ends under the last of its origins in a line that says its rule.
 */
export function narrowLayout(side: ChainSide, texts: ChainTexts, width: number): ChainLayout {
  const origins = side.origins.map(({ origin, rows }) => ({ origin, rows: shallow(rows) }))
  const order = new Map(origins.map(({ origin }, at) => [origin?.key, at]))
  const spans = side.brackets.map(({ origins: keys }) => {
    const at = keys.map((key) => order.get(key)!)
    return [Math.min(...at), Math.max(...at)] as const
  })
  const lanes = lanesOf(spans)
  const edge = width - (side.brackets.length > 0 ? LANE * (Math.max(...lanes) + 1) + 12 : 0)
  const drawn: ChainLayout = { width, height: 0, rows: [], origins: [], brackets: [], ways: [] }
  let y = 4
  for (const [index, one] of origins.entries()) {
    y = placeOrigin(one, texts, drawn, edge, y)
    for (const [at, bracket] of side.brackets.entries()) {
      if (spans[at]![1] !== index) continue
      const label = labelAt([24, y], texts.bracket(bracket), { look: 'note', width: edge - 30, lines: 3 })
      const u = width - 4 - LANE * (Math.max(...lanes) - lanes[at]!)
      const foot: Point = [endOf([label]) + 6, label.y + label.height / 2]
      const heads = bracket.origins.map((key): Point => {
        const mark = drawn.origins[order.get(key)!]!
        const before = side.brackets.slice(0, at).filter(({ origins: keys }) => keys.includes(key)).length
        return [endOf(mark.labels) + 6, mark.y + before * 4]
      })
      const ways = heads.map(([end, head]): Point[] => [
        [end, head],
        [u, head],
      ])
      const top = Math.min(...heads.map(([, head]) => head))
      drawn.brackets[at] = {
        bracket,
        label,
        ways: [...ways, [[u, top], [u, foot[1]], foot]],
      }
      y = label.y + label.height + 8
    }
    y += 14
  }
  return { ...drawn, height: y - 8 }
}

/** @returns the bottom of what it takes */
function placeOrigin(
  { origin, rows }: ChainOrigin,
  texts: ChainTexts,
  drawn: ChainLayout,
  edge: number,
  top: number,
): number {
  const { name, note } = texts.origin(origin)
  const fallen = origin === null
  const title = labelAt([24, top], name, { look: 'name', width: edge - 30, lines: 2 })
  const kind = labelAt([24, title.y + title.height], note, { look: 'note', width: edge - 30, lines: 2 })
  const head = { origin, u: HALF + 2, y: top + 9, labels: [title, kind] }
  drawn.origins.push(head)
  const at = new Map<string, RowMark>()
  let y = bottomOf(head.labels) + 6
  for (const row of rows) {
    const said = texts.row(row)
    const u = head.u + INDENT * (row.depth + 1)
    const width = edge - u - 16
    const first = labelAt([u + 12, y], said.name, { look: 'name', width })
    const second = labelAt([u + 12, y + first.height], said.note, { look: 'note', width, lines: 2 })
    const labels = [first, second]
    if (said.speaker)
      labels.push(
        labelAt([u + 12, second.y + second.height], said.speaker, {
          look: 'note',
          width,
          lines: 2,
          foreign: true,
        }),
      )
    const mark: RowMark = { row, u, y: y + 9, labels }
    const above = (row.parent && at.get(row.parent)) || head
    at.set(row.key, mark)
    drawn.rows.push(mark)
    const points: Point[] = [
      [mark.u - HALF - 4, mark.y],
      [above.u, mark.y],
      [above.u, above.y + HALF + 4],
    ]
    drawn.ways.push({ key: row.key, points, fallen })
    y = bottomOf(mark.labels) + 7
  }
  return y
}
