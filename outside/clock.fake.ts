import type { Clock } from './clock.ts'

/** A clock that stands still until it is moved. */
export function fakeClock(
  start: string,
): Clock & { set(instant: string): void; advance(milliseconds: number): void } {
  let at = new Date(start).getTime()
  return {
    now: () => new Date(at),
    set: (instant) => {
      at = new Date(instant).getTime()
    },
    advance: (milliseconds) => {
      at += milliseconds
    },
  }
}
