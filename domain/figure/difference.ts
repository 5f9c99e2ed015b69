import type { TimeRange } from '../reading/types.ts'
import { type Amount, agreement, thousands } from './amount.ts'

export const differenceTypes = [
  'time',
  'scope',
  'definition',
  'translation',
  'retracted',
  'true conflict',
] as const
export type DifferenceType = (typeof differenceTypes)[number]

/** Why the engine suggests a type: keys of messages figure.why. */
export type Why =
  | 'no longer stands'
  | 'units'
  | 'own scope'
  | 'own definition'
  | 'later as-of'
  | 'as-of unknown'
  | 'longer time'
  | 'one origin, later'
  | 'one origin, told twice'
  | 'one origin, two languages'
  | 'a thousandfold'
  | 'one definition'
  | 'same time, two origins'

/** A value with all that decides whether it can be set against another. */
export type Reported = {
  id: string
  amount: Amount
  /** when it held: as-of, else when it was said, else when it was published */
  at: TimeRange
  /** false where the time is that of the publication only */
  dated: boolean
  publishedAt: string | null
  scope: string | null
  definition: string | null
  /** keys of the origins of its statement */
  origins: readonly string[]
  /** its statement stands: not withdrawn, nor gone with what it rests on */
  live: boolean
  language: string
}

export type Comparison =
  | { kind: 'agree'; how: 'same' | 'bounds' | 'rounded' }
  /** `settled`: it follows from what is recorded, and no editor needs to say it */
  | { kind: 'differ'; type: DifferenceType; why: Why; settled: boolean }

const differ = (type: DifferenceType, why: Why, settled: boolean): Comparison => ({
  kind: 'differ',
  type,
  why,
  settled,
})

const HOUR = 3_600_000
const span = ({ from, to }: TimeRange) => Date.parse(to) - Date.parse(from)
const folded = (text: string | null) =>
  text?.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ') || null

/** Whether one time ends before the other begins; the end of a range is exclusive, an instant is its own. */
export function apart(a: TimeRange, b: TimeRange): boolean {
  const before = (x: TimeRange, y: TimeRange) => {
    const [end, start] = [Date.parse(x.to), Date.parse(y.from)]
    return span(x) === 0 ? end < start : end <= start
  }
  return before(a, b) || before(b, a)
}

/**
 * Sets two values of one figure against each other: they agree, or they differ and why, as far as the record tells.
 * It speaks of a true conflict only where all else is excluded: both stand, in one scope, counted one way, at one time,
 * from two origins. Symmetric.
 */
export function compareValues(a: Reported, b: Reported): Comparison {
  const how = agreement(a.amount, b.amount)
  if (how && how !== 'units') return { kind: 'agree', how }
  if (!a.live || !b.live) return differ('retracted', 'no longer stands', true)
  if (how === 'units') return differ('definition', 'units', true)
  if (folded(a.scope) !== folded(b.scope)) return differ('scope', 'own scope', true)
  const [mine, theirs] = [folded(a.definition), folded(b.definition)]
  if (mine && theirs && mine !== theirs) return differ('definition', 'own definition', true)
  if (apart(a.at, b.at))
    return a.dated && b.dated ? differ('time', 'later as-of', true) : differ('time', 'as-of unknown', false)
  if (a.origins.some((key) => b.origins.includes(key))) return oneOrigin(a, b)
  if (!a.dated || !b.dated) return differ('time', 'as-of unknown', false)
  const [short, long] = [span(a.at), span(b.at)].sort((x, y) => x - y) as [number, number]
  if (long > 36 * HOUR && long >= 2 * short) return differ('time', 'longer time', false)
  if (a.language !== b.language && thousands(a.amount, b.amount))
    return differ('translation', 'a thousandfold', false)
  if (mine !== theirs) return differ('definition', 'one definition', false)
  return differ('true conflict', 'same time, two origins', false)
}

/** One origin does not contradict itself: it was told in another language, later, or not rightly. */
function oneOrigin(a: Reported, b: Reported): Comparison {
  if (a.language !== b.language) return differ('translation', 'one origin, two languages', false)
  if (a.publishedAt !== b.publishedAt) return differ('time', 'one origin, later', false)
  return differ('translation', 'one origin, told twice', false)
}

export type Pair = { a: string; b: string; suggested: DifferenceType; why: Why; settled: boolean }

/** Every pair of values that differs, each once, `a` before `b` by id; those an editor must say first. */
export function differencesOf(values: readonly Reported[]): Pair[] {
  const sorted = [...values].sort((x, y) => (x.id < y.id ? -1 : 1))
  const pairs = sorted.flatMap((a, at) =>
    sorted.slice(at + 1).flatMap((b): Pair[] => {
      const found = compareValues(a, b)
      if (found.kind === 'agree') return []
      return [{ a: a.id, b: b.id, suggested: found.type, why: found.why, settled: found.settled }]
    }),
  )
  return pairs.sort((x, y) => Number(x.settled) - Number(y.settled))
}
