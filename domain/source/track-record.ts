import type { TrackOutcome } from './track.ts'

/** Under so many settled cases nothing is said but their number. */
export const LEAST_CASES = 20
/** The quantile of the normal distribution for an interval of 95%. */
const Z = 1.959964

export type TrackCounts = Record<TrackOutcome, number>
export const noCases: TrackCounts = { confirmed: 0, refuted: 0, disputed: 0, retracted: 0, open: 0 }

/** A source's track record: how its cases ended and, of enough of them, between what shares confirmation lies. */
export type TrackRecord = {
  counts: TrackCounts
  /** cases that ended in one way or the other */
  settled: number
  /** shares from 0 to 1; null under `LEAST_CASES` */
  confirmed: { share: number; low: number; high: number } | null
}

/**
 * The interval in which a share lies that was seen as `hits` of `cases`, with 95% confidence: E. B. Wilson, "Probable
 * inference, the law of succession, and statistical inference", JASA 22 (1927), without correction for continuity.
 */
export function wilson(hits: number, cases: number): { low: number; high: number } {
  if (cases === 0) return { low: 0, high: 1 }
  const share = hits / cases
  const [square, whole] = [Z * Z, 1 + (Z * Z) / cases]
  const middle = share + square / (2 * cases)
  const reach = Z * Math.sqrt((share * (1 - share)) / cases + square / (4 * cases * cases))
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}

/** The record that some counts make. What is disputed or was retracted is settled, and not confirmed. */
export function trackRecord(counts: TrackCounts): TrackRecord {
  const settled = counts.confirmed + counts.refuted + counts.disputed + counts.retracted
  const confirmed =
    settled < LEAST_CASES ? null : { share: counts.confirmed / settled, ...wilson(counts.confirmed, settled) }
  return { counts, settled, confirmed }
}

/** How many cases ended in which way. */
export function counted(cases: readonly { outcome: TrackOutcome }[]): TrackCounts {
  const counts = { ...noCases }
  for (const { outcome } of cases) counts[outcome]++
  return counts
}
