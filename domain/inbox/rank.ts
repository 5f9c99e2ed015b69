import type { Status } from '../claim/view.ts'
import type { Effect, Weight } from './effect.ts'

/** What is doubtful stands behind what is sure of the next effect. */
const DOUBT = 15
const base: Record<Effect['does'], number> = {
  status: 2,
  answer: 10,
  origins: 20,
  due: 30,
  evidence: 40,
  unread: 50,
  nothing: 60,
  unweighed: 60,
}

/** Statuses that take something back which readers may have been told. */
const grave: ReadonlySet<Status> = new Set(['disputed', 'denied', 'retracted'])

/**
 * The place of an item by what it could change, 0 to 99, least first. By the effect on the record alone: who published
 * it never weighs.
 */
export function rankOf({ effect, sure }: Pick<Weight, 'effect' | 'sure'>): number {
  const isGrave = effect.does === 'status' && (grave.has(effect.to) || grave.has(effect.from))
  return (isGrave ? 0 : base[effect.does]) + (sure ? 0 : DOUBT)
}

/** The weightiest of several; the first of equals. */
export function weightiest<T extends Pick<Weight, 'effect' | 'sure'>>(weights: readonly T[]): T | null {
  let best: T | null = null
  for (const one of weights) if (!best || rankOf(one) < rankOf(best)) best = one
  return best
}
