import type { Span } from '../reading/types.ts'

/** Words of a snapshot with what matters marked; `cut` says at which ends the text goes on. */
export type Excerpt = { runs: { text: string; isMarked: boolean }[]; cut: [before: boolean, after: boolean] }

/** A piece of a snapshot's text, where it begins in it and how long the whole is, in code points. */
export type Window = { text: string; from: number; total: number }

/** No more of what is marked is shown than this: the report itself is a click away. */
const LONGEST = 480
/** Where a sentence ends, and with it what a reader needs to understand the words. */
const ENDS = /[.!?…؟。！？][”"»’')\]]*$/u

/**
 * The sentences of a window that hold the marks, with the marks in them. Marks outside of the window are left out; of a
 * longer passage its beginning is shown.
 */
export function excerptOf(window: Window, marks: readonly Span[]): Excerpt {
  const points = Array.from(window.text)
  const here = merged(
    marks.map(
      ([start, end]): Span => [Math.max(0, start - window.from), Math.min(points.length, end - window.from)],
    ),
  )
  const first = here[0]
  if (!first) return { runs: [], cut: [false, false] }
  const to = Math.min(here.at(-1)![1], first[0] + LONGEST)
  const [from, end] = [sentenceFrom(points, first[0]), sentenceTo(points, to)]
  const runs: Excerpt['runs'] = []
  let at = from
  for (const [start, stop] of here) {
    if (start >= end) break
    if (start > at) runs.push({ text: points.slice(at, start).join(''), isMarked: false })
    runs.push({ text: points.slice(start, Math.min(stop, end)).join(''), isMarked: true })
    at = Math.min(stop, end)
  }
  if (at < end) runs.push({ text: points.slice(at, end).join(''), isMarked: false })
  const before = from === 0 ? window.from > 0 : !isStart(points, from)
  const after = end === points.length ? window.from + end < window.total : !isEnd(points, end)
  return { runs, cut: [before, after] }
}

function merged(spans: Span[]): Span[] {
  const sorted = spans.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const list: Span[] = []
  for (const [start, end] of sorted) {
    const last = list.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else list.push([start, end])
  }
  return list
}

const isStart = (points: string[], at: number): boolean =>
  at === 0 ||
  points[at - 1] === '\n' ||
  ENDS.test(
    points
      .slice(Math.max(0, at - 4), at)
      .join('')
      .trimEnd(),
  )
const isEnd = (points: string[], at: number): boolean =>
  at >= points.length || points[at] === '\n' || ENDS.test(points.slice(Math.max(0, at - 3), at).join(''))

function sentenceFrom(points: string[], at: number): number {
  for (let from = at; from > 0; from--)
    if (points[from - 1] === '\n' || (/\s/.test(points[from - 1]!) && isStart(points, from))) return from
  return 0
}

function sentenceTo(points: string[], at: number): number {
  for (let to = at; to < points.length; to++)
    if (points[to] === '\n' || (/\s/.test(points[to]!) && isEnd(points, to))) return to
  return points.length
}
