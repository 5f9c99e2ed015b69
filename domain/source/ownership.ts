/** Who held something, how much of it and when; of a share or a day that is null nothing is known. */
export type Holding = {
  owner: string
  /** percent, at least and at most */
  share: readonly [number, number] | null
  /** the first day, YYYY-MM-DD */
  from: string | null
  /** the day from which it no longer was so */
  to: string | null
}

/** More than half: whoever has it decides. */
const HALF = 50

/** The holdings in force on a day, YYYY-MM-DD. */
export const heldOn = <H extends Holding>(holdings: readonly H[], day: string): H[] =>
  holdings.filter(({ from, to }) => (from === null || from <= day) && (to === null || day < to))

/**
 * Who held something on a day: whoever certainly had more than half, else the one holder of whose share nothing is
 * known. Where neither is so nobody held it alone. (Migration 0026 has the same rule as `holder_on`.)
 */
export function holderOn(holdings: readonly Holding[], day: string): string | null {
  const held = heldOn(holdings, day)
  const most = held.find(({ share }) => share !== null && share[0] > HALF)
  if (most) return most.owner
  const unknown = held.filter(({ share }) => share === null)
  return unknown.length === 1 ? (unknown[0]?.owner ?? null) : null
}

/**
 * The owner above an owner, as far up as one holds the other on that day. Owners in a circle are the first of them by id,
 * so that all who lead into it meet.
 */
export function ownerAbove(
  owner: string,
  holdingsOf: ReadonlyMap<string, readonly Holding[]>,
  day: string,
): string {
  const seen: string[] = []
  for (let here: string | null = owner; here !== null; ) {
    const again = seen.indexOf(here)
    if (again >= 0) return [...seen.slice(again)].sort(byText)[0] as string
    seen.push(here)
    here = holderOn(holdingsOf.get(here) ?? [], day)
  }
  return seen.at(-1) as string
}

/** The owners from one up, itself first, as far as one holds the other on that day; each once. */
export function ownersUp(
  owner: string,
  holdingsOf: ReadonlyMap<string, readonly Holding[]>,
  day: string,
): string[] {
  const seen = new Set<string>()
  for (let here: string | null = owner; here !== null && !seen.has(here); ) {
    seen.add(here)
    here = holderOn(holdingsOf.get(here) ?? [], day)
  }
  return [...seen]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export type HoldingProblem = 'holdingTwice' | 'sharesOver'

/** What is wrong with holdings of one thing taken together: one owner twice at once, or more than all of it in hands. */
export function wrongTogether(holdings: readonly Holding[]): HoldingProblem | null {
  // something can only become wrong on a day on which one of them begins
  const days = [...new Set(holdings.map(({ from }) => from ?? ''))]
  for (const day of days) {
    const held = heldOn(holdings, day)
    if (new Set(held.map(({ owner }) => owner)).size < held.length) return 'holdingTwice'
    if (held.reduce((sum, { share }) => sum + (share?.[0] ?? 0), 0) > 100) return 'sharesOver'
  }
  return null
}
