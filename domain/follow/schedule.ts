import { localParts, momentFrom } from '../history/moment.ts'

/** A day's mails: the day they are called by, and the instant from which they may go. */
export type DigestDay = { day: string; from: string }

/** How long after its time a day's mails may still begin: a machine that slept sends them late, but not at night. */
const LATE_MS = 12 * 3_600_000
const DAY_MS = 86_400_000
const TRIES = 8

/**
 * The newest day whose time of day has come. A time that a zone's clocks skip is the instant after the gap; one that
 * they show twice has come once.
 * @param at time of day, "07:00" @param zone IANA id
 */
export function digestDay(now: Date, at: string, zone: string): DigestDay {
  const today = localParts(now.toISOString(), zone).day
  const from = instantOf(today, at, zone)
  if (Date.parse(from) <= now.getTime()) return { day: today, from }
  const before = dayAfter(today, -1)
  return { day: before, from: instantOf(before, at, zone) }
}

/** Whether a day's mails may still begin now. */
export const mayBegin = ({ from }: DigestDay, now: Date): boolean =>
  now.getTime() - Date.parse(from) < LATE_MS

/** When the next day's mails begin. */
export function nextDigest(now: Date, at: string, zone: string): Date {
  return new Date(instantOf(dayAfter(digestDay(now, at, zone).day, 1), at, zone))
}

/** How long to wait after a try that failed, in milliseconds: 2 minutes, then twice as long each time; null: no more. */
export const backOff = (tries: number): number | null => (tries >= TRIES ? null : 60_000 * 2 ** tries)

const instantOf = (day: string, at: string, zone: string): string => {
  const moment = momentFrom(day, at, zone)
  if (!moment) throw new Error(`no time of day: ${at}`)
  return new Date(moment).toISOString()
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
