import type { TimeRange } from '../reading/types.ts'
import type { StanceValue } from '../statement/view.ts'

/** What somebody does to a claim: takes a side, sets a condition, says nothing, or denies how it is worded and no more. */
export type PositionValue =
  | Extract<StanceValue, 'affirms' | 'denies' | 'conditional' | 'declines'>
  | 'denies the wording'

/** A statement with whose it is, as far as its position goes. */
export type Uttered = {
  id: string
  /** key of the actor it counts for; null for what no actor said */
  actor: string | null
  stance: StanceValue
  /** an editor says that it denies the wording and not the fact */
  ofWording: boolean
  at: TimeRange
  live: boolean
  /** statements that it only repeats */
  repeats: readonly string[]
}

export type PositionStep = {
  value: PositionValue
  at: TimeRange
  statements: string[]
  /** the side taken last before this was the other one */
  reversal: boolean
}

const sides: readonly PositionValue[] = ['affirms', 'denies']

function stepOf({ stance, ofWording }: Uttered): PositionValue | null {
  if (ofWording) return 'denies the wording'
  return stance === 'questions' || stance === 'mentions' ? null : stance
}

/**
 * The position of each actor in time. What only repeats a statement is told with it and not as a new step, so that an
 * old word printed late reverses nothing; the same again is one step. A condition or a refusal between two sides does
 * not undo the first, and denying the wording is not denying the fact.
 */
export function positionsOf(uttered: readonly Uttered[]): Map<string, PositionStep[]> {
  const byId = new Map(uttered.map((one) => [one.id, one]))
  const speaking = uttered.filter((one) => one.live && one.actor !== null && stepOf(one) !== null)
  const first = (one: Uttered, seen: ReadonlySet<string> = new Set()): Uttered => {
    const told = one.repeats
      .map((id) => byId.get(id))
      .find(
        (other) => other && other.actor === one.actor && stepOf(other) === stepOf(one) && !seen.has(other.id),
      )
    return told ? first(told, new Set([...seen, one.id])) : one
  }
  const steps = new Map<string, PositionStep[]>()
  for (const [actor, own] of Map.groupBy(speaking, (one) => one.actor!)) {
    const told = Map.groupBy(own, (one) => first(one).id)
    const inOrder = [...told]
      .map(([id, all]) => ({ origin: byId.get(id)!, all: all.map((one) => one.id).sort() }))
      .sort(
        (a, b) =>
          Date.parse(a.origin.at.from) - Date.parse(b.origin.at.from) || (a.origin.id < b.origin.id ? -1 : 1),
      )
    const list: PositionStep[] = []
    for (const { origin, all } of inOrder) {
      const value = stepOf(origin)!
      const last = list.at(-1)
      if (last?.value === value) last.statements.push(...all)
      else {
        const side = list.findLast((step) => sides.includes(step.value))?.value
        const reversal = sides.includes(value) && side !== undefined && side !== value
        list.push({ value, at: origin.at, statements: all, reversal })
      }
    }
    steps.set(actor, list)
  }
  return steps
}

/** The positions of one actor on one claim, for a page. */
export type PositionView = {
  claimId: string
  actor: { id: string; name: string; kind: 'person' | 'body' | 'unnamed' }
  steps: PositionStep[]
  reversals: number
}
