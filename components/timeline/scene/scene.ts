import type { Status } from '#domain/claim/view.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import type { Locale } from '#messages/locales.ts'
import type { Tick } from '../ticks.ts'

/** The stretch of time that fills the width: milliseconds of the wall clock. */
export type View = { from: number; to: number }

/** What a drawing is made for. */
export type Stage = {
  locale: Locale
  width: number
  /** pixels drawn beyond either edge, so that a small move needs no new drawing */
  margin: number
  /** lanes of words above and below, where the timeline is not divided */
  above: number
  below: number
}

/** One of the horizontal parts: with lanes one each, without them one for all. */
export type Band = { top: number; height: number; happenedY: number; publishedY: number }
export type Mark = {
  shape: Status | StanceValue
  of: 'status' | 'stance'
  u: number
  y: number
  size: 12 | 16
}
export type Words = {
  u: number
  y: number
  width: number
  text: string
  language: string | null
  tone: 'ink' | 'quiet'
}
/** Where a press leads: to a claim, or to the report that stands in a row and those after it. */
export type Target = {
  u: number
  y: number
  width: number
  height: number
  claim: number | null
  row: number | null
  count: number
  /** of several reports whose marks touch */
  many?: boolean
}

/**
 * All that is drawn of a timeline in one view; `u` runs from 0 in the reading direction, whichever that is. The server
 * makes SVG of it and the browser paints it, so both show the same. Rectangles are u, y, width, height; lines are their
 * two ends; four numbers each in a row.
 */
export type Scene = {
  view: View
  width: number
  height: number
  /** how long a bar stands for; null where every entry is drawn on its own */
  step: number | null
  bands: Band[]
  ticks: Tick[]
  soft: number[]
  stems: number[]
  dashed: number[]
  /** from faint to strong */
  ties: [number[], number[], number[]]
  bars: { happened: number[]; affirms: number[]; other: number[]; denies: number[] }
  marks: Mark[]
  words: Words[]
  targets: Target[]
}

export const LANE = 24
export const BETWEEN = 72
export const MARK = 16
export const EDGE = 20
export const GUTTER = 84
export const TAIL = 96
export const TEXT = 12

/** Where a moment stands, in pixels from the beginning of the width. */
export const placeIn = (view: View, width: number): ((at: number) => number) => {
  const scale = width / (view.to - view.from)
  return (at) => (at - view.from) * scale
}
