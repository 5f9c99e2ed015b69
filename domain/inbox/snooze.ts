/** How long something may be snoozed: what should wait longer is set aside. */
export const MOST_DAYS = 366

export const snoozes = ['hours', 'tomorrow', 'monday', 'week'] as const
export type Snooze = (typeof snoozes)[number]

const MORNING = 9
const HOURS = 3

/**
 * When something snoozed comes back, by the clock of whoever snoozes it: in three hours, or at nine in the morning of
 * tomorrow, of the next Monday, of the same day next week.
 */
export function snoozedUntil(how: Snooze, now: Date): Date {
  const at = new Date(now)
  if (how === 'hours') {
    at.setHours(at.getHours() + HOURS)
    return at
  }
  const toMonday = (8 - at.getDay()) % 7 || 7
  at.setDate(at.getDate() + { tomorrow: 1, monday: toMonday, week: 7 }[how])
  at.setHours(MORNING, 0, 0, 0)
  return at
}
