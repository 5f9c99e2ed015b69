/** So many times as many is another trouble than it was; some more is the same. */
const MANY = 4

/**
 * The stamp of something that is counted by reason. One that was set aside keeps the stamp that it was set aside with,
 * until a reason has many more than then, or there is another one; fewer bring nothing back.
 * @param counts how many there are of each reason, always in one order
 * @param was the stamp that it was set aside or snoozed with
 */
export function withMany(counts: readonly number[], was: string | undefined): string {
  const before = was?.split(' ').map(Number)
  const isSame = before?.length === counts.length && counts.every((count, at) => isNoMore(count, before[at]!))
  return isSame ? was! : counts.join(' ')
}

const isNoMore = (count: number, before: number): boolean =>
  before === 0 ? count === 0 : count < MANY * before

/** The same for something that has reasons and is not counted: another reason brings it back, one fewer does not. */
export function withReasons(reasons: readonly string[], was: string | undefined): string {
  const before = was?.split(', ')
  return before && reasons.every((reason) => before.includes(reason)) ? was! : reasons.join(', ')
}
