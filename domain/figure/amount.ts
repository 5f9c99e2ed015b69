import type { Bound } from '../reading/types.ts'
import {
  compare,
  decimal,
  type Exact,
  exact,
  lastPlace,
  least,
  most,
  negative,
  over,
  plus,
  size,
  times,
} from './decimal.ts'
import { comparable, type Unit, unitOf } from './unit.ts'

/** A value as reported: decimals as text, so that not a digit is lost. `strict` leaves the bound itself out. */
export type Amount = {
  value: string
  to: string | null
  bound: Bound
  strict: boolean
  unit: string | null
}

type End = { at: Exact; open: boolean } | null
/** What a value says is possible; null is without end. */
export type Extent = { low: End; high: End }

const [half, tenth, quarter, twentieth] = [exact(1n, 2n), exact(1n, 10n), exact(1n, 4n), exact(1n, 20n)]

/**
 * How far "about" reaches: a tenth of the value, or half of the place it is rounded to ("about 200" is 150 to 250)
 * but never more than a quarter.
 */
function roughly(value: Exact): Exact {
  const place = lastPlace(value)
  const all = size(value)
  return most(times(all, tenth), least(place ? times(place, half) : exact(0n), times(all, quarter)))
}

/**
 * How far a round number reaches that is given as exact: one that ends in two noughts or more stands for all that
 * would be rounded to it ("41,000" for 41,237), by no more than a twentieth. "40" is forty.
 */
function rounding(value: Exact): Exact {
  const place = lastPlace(value)
  if (!place || compare(place, exact(100n)) < 0) return exact(0n)
  return least(times(place, half), times(size(value), twentieth))
}

const within = (value: Exact, by: Exact): Extent => ({
  low: { at: plus(value, negative(by)), open: false },
  high: { at: plus(value, by), open: false },
})

/** What an amount says is possible, in the smallest unit of its measure. @throws Error for what is no decimal */
export function extentOf(amount: Amount, rounded = false): Extent {
  const { factor } = unitOf(amount.unit)
  const read = (text: string): Exact => {
    const value = decimal(text)
    if (!value) throw new Error(`"${text}" is no decimal`)
    return value
  }
  const given = read(amount.value)
  const value = times(given, factor)
  switch (amount.bound) {
    case 'at least':
      return { low: { at: value, open: amount.strict }, high: null }
    case 'at most':
      return { low: null, high: { at: value, open: amount.strict } }
    case 'range':
      return {
        low: { at: value, open: false },
        high: { at: times(read(amount.to ?? amount.value), factor), open: false },
      }
    // rounding shows in the digits as they were given: "1.2" million is rounded where 1,200,000 was
    case 'about':
      return within(value, times(roughly(given), factor))
    default:
      return within(value, rounded ? rounding(value) : exact(0n))
  }
}

/** Whether something is possible under both. */
export function meet(a: Extent, b: Extent): boolean {
  const below = (low: End, high: End): boolean => {
    if (!low || !high) return true
    const order = compare(low.at, high.at)
    return order < 0 || (order === 0 && !low.open && !high.open)
  }
  return below(a.low, b.high) && below(b.low, a.high)
}

/** The same words: the same extent, to the last digit. */
const same = (a: Extent, b: Extent): boolean => {
  const ends = (x: End, y: End) =>
    x === null || y === null ? x === y : x.open === y.open && compare(x.at, y.at) === 0
  return ends(a.low, b.low) && ends(a.high, b.high)
}

type Read = { unit: Unit; exact: Extent; rounded: Extent }
/** A value is set against every other of its figure, and read once. */
const readings = new WeakMap<Amount, Read>()
function readingOf(amount: Amount): Read {
  let found = readings.get(amount)
  if (!found) {
    found = { unit: unitOf(amount.unit), exact: extentOf(amount), rounded: extentOf(amount, true) }
    readings.set(amount, found)
  }
  return found
}

/** How two amounts agree; null when they do not, 'units' when they cannot be set against each other. */
export function agreement(a: Amount, b: Amount): 'same' | 'bounds' | 'rounded' | 'units' | null {
  const [x, y] = [readingOf(a), readingOf(b)]
  if (!comparable(x.unit, y.unit)) return 'units'
  if (same(x.exact, y.exact)) return 'same'
  if (meet(x.exact, y.exact)) return 'bounds'
  return meet(x.rounded, y.rounded) ? 'rounded' : null
}

/** How many times the one goes into the other, as a whole power of a thousand; null when it is none. */
export function thousands(a: Amount, b: Amount): number | null {
  const [x, y] = [a, b].map(({ value, unit }) =>
    times(size(decimal(value) ?? exact(0n)), unitOf(unit).factor),
  )
  if (!x || !y || x.n === 0n || y.n === 0n) return null
  const ratio = compare(x, y) > 0 ? over(x, y) : over(y, x)
  for (const power of [1, 2, 3, 4]) if (compare(ratio, exact(1000n ** BigInt(power))) === 0) return power
  return null
}

/** A value in another unit of its measure, exactly; null where the two measure different things. */
export function converted(value: Exact, from: string | null, to: string | null): Exact | null {
  const [a, b] = [unitOf(from), unitOf(to)]
  return comparable(a, b) ? over(times(value, a.factor), b.factor) : null
}
