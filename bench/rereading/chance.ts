/** A reproducible chance (mulberry32): the same seed plants the same edits. */
export type Chance = {
  next(): number
  below(n: number): number
  of<T>(list: readonly T[]): T
  some<T>(list: readonly T[], n: number): T[]
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    of: (list) => list[below(list.length)]!,
    some(list, n) {
      const left = [...list]
      return Array.from({ length: Math.min(n, left.length) }, () => left.splice(below(left.length), 1)[0]!)
    },
  }
}
