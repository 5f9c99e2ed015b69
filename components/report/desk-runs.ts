import type { Span } from '#domain/reading/types.ts'
import type { Mode } from '#domain/statement/view.ts'

/** How much a drafted passage asks for: not decided yet, confirmed, or doubtful and folded away. */
export type Weight = 'open' | 'confirmed' | 'doubtful'
export type DeskMark = { id: string; start: number; end: number; mode: Mode; weight: Weight }
/** What lights up with the draft in hand. */
export type Light = { role: 'content' | 'cue' | 'source' | 'split'; start: number; end: number }

/** A run of text under the same marks and lights, in code points of the snapshot's text. */
export type DeskRun = { start: number; end: number; marks: DeskMark[]; lights: Light['role'][] }

/** Cuts one block at the edges of what is marked in it. Runs joined are the block, whatever the marks. */
export function deskRuns(
  block: { start: number; end: number },
  marks: readonly DeskMark[],
  lights: readonly Light[],
): DeskRun[] {
  const edges = [...marks, ...lights].flatMap(({ start, end }) => [start, end])
  const inside = edges.filter((at) => at > block.start && at < block.end)
  const cuts = [...new Set([block.start, ...inside, block.end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!
    const covers = (each: { start: number; end: number }) => each.start <= start && each.end >= end
    return {
      start,
      end,
      // The shortest first: an inner statement keeps words of its own.
      marks: marks.filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start)),
      lights: [...new Set(lights.filter(covers).map((light) => light.role))],
    }
  })
}

type Placed = { start: number; end: number }
const none: never[] = []

/** Which of many passages touch each block, in one sweep. Blocks without any share one empty list. */
export function byBlock<T extends Placed>(blocks: readonly Placed[], passages: readonly T[]): readonly T[][] {
  const ordered = [...passages].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  let from = 0
  let open: T[] = []
  return blocks.map((block) => {
    open = open.filter((each) => each.end > block.start)
    while (from < ordered.length && ordered[from]!.start < block.end) open.push(ordered[from++]!)
    const here = open.filter((each) => each.end > block.start && each.start < block.end)
    return here.length > 0 ? here : none
  })
}

export const lightsOf = (role: Light['role'], spans: readonly Span[]): Light[] =>
  spans.map(([start, end]) => ({ role, start, end }))
