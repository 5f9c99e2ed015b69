import { scaleUtc } from 'd3-scale'
import { utcDay } from 'd3-time'
import type { Status } from '#domain/claim/view.ts'
import type { TimeRange } from '#domain/reading/types.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import type { Locale } from '#messages/locales.ts'
import { type Extent, packLanes } from './lanes.ts'
import { type Run, runsOf } from './runs.ts'
import { fitted, textWidth } from './text-width.ts'
import { type Tick, ticksOf } from './ticks.ts'
import { wallClock } from './wall-clock.ts'

/** Words beside a mark, from `u` onwards in the reading direction. */
export type Label = { u: number; width: number; text: string; language: string | null }
export type ClaimMark = {
  id: string
  status: Status
  wording: string
  language: string
  at: TimeRange
  /** false where nobody knows when it happened: it then stands at its first report */
  known: boolean
  bar: Extent
  u: number
  y: number
  label: Label | null
}
export type RunMark = Run & { u: number; y: number; stances: StanceValue[]; label: Label | null }
export type Tie = { key: string; from: number; to: number }
/** All distances are pixels; `u` runs from 0 in the reading direction, whichever that is. */
export type Layout = {
  width: number
  height: number
  happenedY: number
  publishedY: number
  ticks: Tick[]
  claims: ClaimMark[]
  runs: RunMark[]
  ties: Tie[]
  /** where the moment stands up to which the timeline is told; at its edge when it lies outside of it */
  moment: number | null
}

export type Measures = {
  width: number
  /** room before the line for the names of its two sides */
  gutter: number
  /** room behind the last mark */
  tail: number
  lane: number
  between: number
  lanes: number
  labels: boolean
  mark: number
}
export const whole: Measures = {
  width: 1072,
  gutter: 84,
  tail: 96,
  lane: 24,
  between: 72,
  lanes: 14,
  labels: true,
  mark: 16,
}
export const small: Measures = {
  width: 320,
  gutter: 10,
  tail: 10,
  lane: 13,
  between: 40,
  lanes: 5,
  labels: false,
  mark: 12,
}

export const TEXT = 12
const STANCES = 6
const SOURCE = 260
const WORDING = 430
const EDGE = 20

type Claim = Extract<TimelineEntry, { kind: 'claim' }>

/** Where everything of a timeline stands: claims in lanes above the line, reports in lanes below, ties between. */
export function layoutOf(
  entries: readonly TimelineEntry[],
  {
    locale,
    zone,
    measures = whole,
    moment = null,
  }: { locale: Locale; zone: string; measures?: Measures; moment?: string | null },
): Layout {
  const { width, gutter, tail, lane, between, lanes, mark } = measures
  const statements = entries.filter((entry) => entry.kind === 'statement')
  const unknown = new Set(statements.filter((one) => !one.happened).map((one) => one.claimId))
  const at = (instant: string) => wallClock(instant, zone)
  const times = entries.flatMap((entry) => [at(entry.at.from), at(entry.at.to)])
  const scale = scaleUtc(domainOf(times), [gutter + mark, width - tail])

  const claims = entries
    .filter((entry): entry is Claim => entry.kind === 'claim')
    .map((claim) => {
      const bar: Extent = [
        scale(at(claim.at.from)),
        Math.max(scale(at(claim.at.from)), scale(at(claim.at.to))),
      ]
      return { claim, bar, u: (bar[0] + bar[1]) / 2 }
    })
  const runs = runsOf(statements).map((run) => ({ run, u: scale(at(run.at)) }))

  const ofClaims = claims.map(({ claim, bar, u }) => {
    const body: Extent = [Math.min(bar[0], u - mark / 2), Math.max(bar[1], u + mark / 2)]
    return wanted(body, [u - mark / 2, u + mark / 2], claim.wording, claim.language, WORDING, measures)
  })
  const ofRuns = runs.map(({ run, u }) => {
    const shown = measures.labels ? Math.min(run.entries.length, STANCES) : 1
    const body: Extent = [u - mark / 2, u + (shown - 0.5) * mark]
    const more =
      run.entries.length > shown && measures.labels ? ` \u2066+${run.entries.length - shown}\u2069` : ''
    return wanted(body, body, `${run.source.name}${more}`, null, SOURCE, measures)
  })
  const placedClaims = packLanes(ofClaims, lanes, 8)
  const placedRuns = packLanes(ofRuns, lanes, measures.labels ? 10 : 1)

  const top = EDGE + depth(placedClaims) * lane
  const happenedY = top + 10
  const publishedY = happenedY + between
  const below = publishedY + 10
  return {
    width,
    height: below + depth(placedRuns) * lane + EDGE + 8,
    happenedY,
    publishedY,
    ticks: ticksOf(scale, locale, TEXT, measures.labels ? 80 : 64),
    claims: claims.map(({ claim, bar, u }, index) => ({
      id: claim.id,
      status: claim.status,
      wording: claim.wording,
      language: claim.language,
      at: claim.at,
      known: !unknown.has(claim.id),
      bar,
      u,
      y: top - (placedClaims[index]!.lane + 0.5) * lane,
      label: ofClaims[index]!.labels[placedClaims[index]!.choice] ?? null,
    })),
    runs: runs.map(({ run, u }, index) => ({
      ...run,
      u,
      y: below + (placedRuns[index]!.lane + 0.5) * lane,
      stances: run.entries.slice(0, measures.labels ? STANCES : 1).map(({ stance }) => stance),
      label: ofRuns[index]!.labels[placedRuns[index]!.choice] ?? null,
    })),
    moment: moment === null ? null : within(scale(at(moment)), gutter, width - 1),
    ties: tiesOf(
      claims.map(({ claim, u }) => ({ id: claim.id, u })).filter(({ id }) => !unknown.has(id)),
      runs,
    ),
  }
}

const within = (u: number, least: number, most: number) => Math.min(Math.max(u, least), most)

/** Whole days where it spans several, a little air where it does not. */
function domainOf(times: readonly number[]): [Date, Date] {
  const [first, last] = [Math.min(...times), Math.max(...times)]
  if (last - first > 3 * 86_400_000)
    return [utcDay.floor(new Date(first)), utcDay.ceil(new Date(Math.max(last, first + 1)))]
  const air = Math.max((last - first) * 0.04, 1_800_000)
  return [new Date(first - air), new Date(last + air)]
}

/** An item's extents by preference: words after its mark, words before it, no words. */
function wanted(
  body: Extent,
  mark: Extent,
  words: string,
  language: string | null,
  most: number,
  { labels, width, gutter }: Measures,
) {
  if (!labels) return { extents: [body], labels: [null] }
  const text = fitted(words, TEXT, most)
  const long = textWidth(text, TEXT)
  const places = [mark[1] + 5, mark[0] - 5 - long].filter((u) => u >= gutter && u + long <= width)
  return {
    extents: [...places.map((u): Extent => [Math.min(body[0], u), Math.max(body[1], u + long)]), body],
    labels: [...places.map((u): Label => ({ u, width: long, text, language })), null],
  }
}

function tiesOf(
  claims: readonly { id: string; u: number }[],
  runs: readonly { run: Run; u: number }[],
): Tie[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim.u]))
  return runs.flatMap(({ run, u }) =>
    [...new Set(run.entries.map(({ claimId }) => claimId))].flatMap((claimId) => {
      const from = byId.get(claimId)
      return from === undefined ? [] : [{ key: `${claimId} ${run.reportId}`, from, to: u }]
    }),
  )
}

function depth(placed: readonly { lane: number }[]): number {
  return placed.reduce((most, { lane }) => Math.max(most, lane + 1), 1)
}
