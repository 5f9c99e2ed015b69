import type { CheckView } from '#domain/check/view.ts'

/** A check is in force while nothing corrected or retracted it. */
export function inForce({ correctedById, retraction }: CheckView): boolean {
  return !correctedById && !retraction
}

/** Checks as readers meet them: those in force first, then the rest, each newest first. */
export function checksInOrder(checks: readonly CheckView[]): CheckView[] {
  return [...checks].sort(
    (a, b) => Number(inForce(b)) - Number(inForce(a)) || Date.parse(b.at) - Date.parse(a.at),
  )
}
