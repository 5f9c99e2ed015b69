/** An exact number: a fraction of whole numbers, its denominator above nought, in lowest terms. */
export type Exact = { n: bigint; d: bigint }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

/** A fraction in lowest terms. @param d not nought */
export function exact(n: bigint, d = 1n): Exact {
  const by = gcd(n, d) * (d < 0n ? -1n : 1n)
  return { n: n / by, d: d / by }
}

const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d{1,20}))?$/

/** "-1204.50" as it stands, to the last digit; null for what is no plain decimal. */
export function decimal(text: string): Exact | null {
  const [, sign, whole = '', fraction = ''] = DECIMAL.exec(text) ?? []
  if (sign === undefined) return null
  return exact(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length))
}

export const plus = (a: Exact, b: Exact): Exact => exact(a.n * b.d + b.n * a.d, a.d * b.d)
export const times = (a: Exact, b: Exact): Exact => exact(a.n * b.n, a.d * b.d)
/** @param b not nought */
export const over = (a: Exact, b: Exact): Exact => exact(a.n * b.d, a.d * b.n)
export const negative = (a: Exact): Exact => ({ n: -a.n, d: a.d })
export const size = (a: Exact): Exact => (a.n < 0n ? negative(a) : a)
/** Below nought when a is less than b, nought when they are equal. */
export const compare = (a: Exact, b: Exact): number => {
  const [left, right] = [a.n * b.d, b.n * a.d]
  return left < right ? -1 : left > right ? 1 : 0
}
export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b)
export const most = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b)
/** For drawing, where the nearest double will do. */
export const approximate = ({ n, d }: Exact): number => {
  // a fraction of very long numbers overflows on both sides before it is divided
  const long = Math.max(n.toString().length, d.toString().length) - 300
  const cut = long > 0 ? 10n ** BigInt(long) : 1n
  return Number(n / cut) / Number(d / cut || 1n)
}

/** The place of the last digit that is not nought: 1200 gives 100, 40.5 gives 1/10; null for nought. */
export function lastPlace({ n, d }: Exact): Exact | null {
  if (n === 0n) return null
  let place = exact(1n)
  const ten = exact(10n)
  const whole = (by: Exact) => over({ n, d }, by).d === 1n
  while (!whole(place)) {
    place = over(place, ten)
    if (place.d > 10n ** 24n) return null // no decimal: a third, say, after a conversion
  }
  while (whole(times(place, ten))) place = times(place, ten)
  return place
}
