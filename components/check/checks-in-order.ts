import type { CheckView } from '#domain/check/view.ts'

/** A check is in force while nothing corrected or retracted it; where a second editor is asked for, once approved. */
export function inForce({ correctedById, retraction, review }: CheckView): boolean {
  return !correctedById && !retraction && review.state !== 'waiting' && review.state !== 'returned'
}

/** Checks as readers meet them: those in force first, then the rest, each newest first. */
export function checksInOrder(checks: readonly CheckView[]): CheckView[] {
  return [...checks].sort(
    (a, b) => Number(inForce(b)) - Number(inForce(a)) || Date.parse(b.at) - Date.parse(a.at),
  )
}
