import type { ChainSide } from '#domain/claim/chain-view.ts'
import {
  type BracketMark,
  type ChainTexts,
  endOf,
  labelAt,
  lanesOf,
  type OriginMark,
  type Point,
} from './chain-parts.ts'

const LANE = 12
const RULE = 152

const laneRoom = (side: ChainSide): number => LANE * (side.brackets.length + 1) + 8

/** Pixels that the brackets of a side take behind its origins, their rules in words included. */
export const bracketRoom = (side: ChainSide): number => (side.brackets.length > 0 ? laneRoom(side) + RULE : 0)

/**
 * Each bracket in a lane of its own behind the origins, its rule in words behind all lanes, pushed down where it must.
 * @param start where the origins end
 */
export function bracketsOf(
  side: ChainSide,
  origins: readonly OriginMark[],
  start: number,
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
