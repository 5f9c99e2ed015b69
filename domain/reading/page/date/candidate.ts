import { type DayOrder, exists, findDates, type WrittenDate } from './parse-date.ts'

/** A day on which the page may have been published, and why it may. */
export type Candidate = {
  day: string
  instant: string
  dayOnly: boolean
  weight: number
  modified: boolean
  from: string
  /** the hour that stands there without an offset, where one does */
  local?: string
}
export type Reader = { language: string | null; order: DayOrder }

const two = (value: number) => String(value).padStart(2, '0')

type Iso = Pick<Candidate, 'day' | 'instant' | 'dayOnly' | 'local'>

/** Turns a written date into ISO 8601: with time and offset if the zone is known, else the day alone. */
export function toIso(date: WrittenDate): Iso {
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`
  const { clock } = date
  if (!clock) return { day, instant: day, dayOnly: true }
  const local = `${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}`
  if (clock.offset === null) return { day, instant: day, dayOnly: true, local }
  const minutes = Math.abs(clock.offset)
  const zone =
    clock.offset === 0
      ? 'Z'
      : `${clock.offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return {
    day,
    instant: `${day}T${local}${zone}`,
    dayOnly: false,
  }
}

/** Reads a value that should be one date: ISO 8601, seconds or milliseconds since 1970, or any written form. */
export function readStamp(value: string | null | undefined, reader: Reader): ReturnType<typeof toIso> | null {
  if (!value || value.length > 200) return null
  const epoch = value.trim().match(/^(\d{10})(\d{3})?$/)
  if (epoch) return fromEpoch(Number(epoch[1]))
  const [date] = findDates(value, reader.language, reader.order)
  return date ? toIso(date) : null
}

function fromEpoch(seconds: number): ReturnType<typeof toIso> | null {
  const at = new Date(seconds * 1000)
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
  if (!exists(year, month, day)) return null
  const clock = { hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds(), offset: 0 }
  return toIso({ year, month, day, clock, start: 0, end: 0 })
}

/** The day that an address names: /2020/03/04/, 2020-03-04, 20200304. */
export function dayInUrl(url: string | undefined): { day: string | null; month: string | null } {
  const path = url?.replace(/^[a-z]+:\/\/[^/]*/i, '').split('#')[0] ?? ''
  const full =
    path.match(/\/((?:19|20)\d\d)\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=[/_-]|$)/i) ??
    path.match(/(?<!\d)((?:19|20)\d\d)[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)/) ??
    path.match(/(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/) ??
    path.match(/\/((?:19|20)\d\d)\/([01]\d)([0-3]\d)(?=\/)/)
  if (full) {
    const [, year, month, day] = full
    const number = /[a-z]/i.test(month!) ? monthNumber(month!) : Number(month)
    if (exists(Number(year), number, Number(day)))
      return { day: `${year}-${two(number)}-${two(Number(day))}`, month: null }
  }
  const part =
    path.match(/\/((?:19|20)\d\d)\/(0?[1-9]|1[0-2])\//) ?? path.match(/\/((?:19|20)\d\d)(0[1-9]|1[0-2])\//)
  return { day: null, month: part ? `${part[1]}-${two(Number(part[2]))}` : null }
}

const monthNumber = (name: string) =>
  'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.toLowerCase()) / 3 + 1
