import type { ClaimKind, Status } from '#domain/claim/view.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { stanceValues } from '#domain/statement/view.ts'
import type { Model } from './model.ts'

export const laneKinds = ['actor', 'source', 'claim'] as const
export type LaneKind = (typeof laneKinds)[number]

/** What of a timeline is drawn and how it is divided. */
export type Choice = {
  lanes: LaneKind | null
  /** an actor's id, or the name of a speaker that is none */
  actor: string | null
  source: string | null
  claim: string | null
  stance: StanceValue | null
  status: Status | null
  kind: ClaimKind | null
  /** only what was published by then, by the wall clock */
  until: number | null
}
export const everything: Choice = {
  lanes: null,
  actor: null,
  source: null,
  claim: null,
  stance: null,
  status: null,
  kind: null,
  until: null,
}

/** A lane's key (of the speaker, source or claim), its name and language, and how many rows it holds. */
export type Lane = { key: string | null; name: string; language: string | null; rows: number }

/** The rows and claims that a choice leaves, each row with the lane it stands in. */
export type Chosen = {
  rows: Uint32Array
  wall: Float64Array
  /** numbers of claims, by time */
  claims: number[]
  lanes: Lane[]
  /** by row of the model; 0 where there are no lanes */
  lane: Uint8Array
  choice: Choice
}

/** More lanes than this do not fit on a screen: the rest share the last one. */
export const LANES = 8

export const speakerKey = (speaker: { id: string | null; name: string }): string => speaker.id ?? speaker.name

export function chosen(model: Model, choice: Choice): Chosen {
  const speaker = choice.actor ? model.speakers.findIndex((one) => speakerKey(one) === choice.actor) + 1 : 0
  const source = choice.source ? model.sources.findIndex((one) => one.id === choice.source) : 0
  const stance = choice.stance ? stanceValues.indexOf(choice.stance) : 0
  const fits = model.claims.map(
    (claim) =>
      (!choice.status || claim.status === choice.status) &&
      (!choice.kind || claim.kind === choice.kind) &&
      (!choice.claim || claim.id === choice.claim),
  )
  const rows = new Uint32Array(model.wall.length)
  const counts = new Uint32Array(model.claims.length)
  let count = 0
  for (let row = 0; row < model.wall.length; row++) {
    if (choice.until !== null && model.wall[row]! > choice.until) break
    if (choice.actor && model.speaker[row] !== (speaker || -1)) continue
    if (choice.source && model.source[row] !== source) continue
    if (choice.stance && model.stance[row] !== stance) continue
    if (!fits[model.claim[row]!]) continue
    counts[model.claim[row]!]!++
    rows[count++] = row
  }
  const left = rows.subarray(0, count)
  const narrowed = choice.actor || choice.source || choice.stance || choice.until !== null
  const claims = model.placed
    .map((_, number) => number)
    .filter((number) => fits[number] && (!narrowed || counts[number]! > 0))
    .sort((a, b) => model.placed[a]!.from - model.placed[b]!.from || a - b)
  const wall = Float64Array.from(left, (row) => model.wall[row]!)
  return { rows: left, wall, claims, choice, ...lanesOf(model, left, choice.lanes) }
}

function lanesOf(model: Model, rows: Uint32Array, by: LaneKind | null): { lanes: Lane[]; lane: Uint8Array } {
  const lane = new Uint8Array(model.wall.length)
  if (!by) return { lanes: [], lane }
  const column = by === 'actor' ? model.speaker : by === 'source' ? model.source : model.claim
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(column[row]!, (counts.get(column[row]!) ?? 0) + 1)
  const order = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const own = order.length > LANES + 1 ? order.slice(0, LANES) : order
  const numbers = new Map(own.map(([value], number) => [value, number]))
  for (const row of rows) lane[row] = numbers.get(column[row]!) ?? LANES
  const lanes = own.map(([value, count]): Lane => ({ ...named(model, by, value), rows: count }))
  const rest = rows.length - own.reduce((sum, [, count]) => sum + count, 0)
  if (rest > 0) lanes.push({ key: null, name: '', language: null, rows: rest })
  return { lanes, lane }
}

function named(model: Model, by: LaneKind, value: number): Omit<Lane, 'rows'> {
  if (by === 'claim') {
    const claim = model.claims[value]!
    return { key: claim.id, name: claim.wording, language: claim.language }
  }
  if (by === 'source')
    return { key: model.sources[value]!.id, name: model.sources[value]!.name, language: null }
  const speaker = model.speakers[value - 1]
  return { key: speaker ? speakerKey(speaker) : null, name: speaker?.name ?? '', language: null }
}
