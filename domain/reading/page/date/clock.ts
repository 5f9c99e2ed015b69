import { REGIONAL_ZONES, ZONES } from '../words/zones.ts'
import type { Token } from './tokens.ts'

/** A time of day; `offset` is minutes east of UTC, or null when the text names no zone. */
export type Clock = { hour: number; minute: number; second: number; offset: number | null }
type Day = { year: number; month: number; day: number }

/** How many words ("at", "um", a weekday) may stand between a date and its time. */
const WORDS_BETWEEN = 3

/** The time of day that follows a date: "T10:15:00+02:00", ", 10:15 p.m. ET", " um 10.15 Uhr". */
export function clockAfter(tokens: Token[], from: number, day: Day): Clock | null {
  for (let i = from; i < Math.min(tokens.length, from + WORDS_BETWEEN + 1); i++) {
    const token = tokens[i]!
    if (token.before.length > 8) return null
    if (token.digits) return i > from || token.digits <= 2 ? (readClock(tokens, i, day)?.clock ?? null) : null
    if (token.word.length > 12) return null
  }
  return null
}

/** The time of day that stands before a date: "10:15 AM EST, March 4, 2020". */
export function clockBefore(tokens: Token[], at: number, day: Day): Clock | null {
  for (let i = Math.max(0, at - 7); i < at - 1; i++) {
    const read = readClock(tokens, i, day)
    if (read && read.to >= at - 3 && read.to <= at) return read.clock
  }
  return null
}

function readClock(tokens: Token[], i: number, day: Day): { clock: Clock; to: number } | null {
  const [hours, minutes] = [tokens[i]!, tokens[i + 1]]
  if (
    !hours.digits ||
    hours.digits > 2 ||
    minutes?.digits !== 2 ||
    !/^(?:\s?[:.h時시点]\s?|时)$/.test(minutes.before)
  )
    return null
  let to = i + 2
  let second = 0
  let seconds = false
  if (tokens[to]?.digits === 2 && tokens[to]!.before === ':') {
    second = tokens[to++]!.value
    seconds = true
  }
  if (seconds && tokens[to]?.digits && tokens[to]!.before === '.') to++
  let hour = hours.value
  const half = halfOfDay(tokens, to)
  if (half) {
    hour = (hour % 12) + (half.afternoon ? 12 : 0)
    to = half.to
  }
  if (hour > 23 || minutes.value > 59 || second > 59) return null
  const zone = readZone(tokens, to, day)
  return { clock: { hour, minute: minutes.value, second, offset: zone?.offset ?? null }, to: zone?.to ?? to }
}

function halfOfDay(tokens: Token[], i: number): { afternoon: boolean; to: number } | null {
  const word = tokens[i]?.word
  if (word === 'am' || word === 'pm') return { afternoon: word === 'pm', to: i + 1 }
  if ((word === 'a' || word === 'p') && tokens[i + 1]?.word === 'm')
    return { afternoon: word === 'p', to: i + 2 }
  return null
}

function readZone(tokens: Token[], i: number, day: Day): { offset: number; to: number } | null {
  const token = tokens[i]
  if (!token || token.before.length > 3) return null
  const signed = readOffset(tokens, i)
  if (signed) return signed
  const after = readOffset(tokens, i + 1)
  if (/^(?:utc|gmt)$/.test(token.word) && after && tokens[i + 1]!.before.length === 1) return after
  const fixed = ZONES[token.word]
  if (fixed !== undefined) return { offset: fixed, to: i + 1 }
  const region = REGIONAL_ZONES[token.word]
  return region ? { offset: offsetIn(region, day), to: i + 1 } : null
}

function readOffset(tokens: Token[], i: number): { offset: number; to: number } | null {
  const token = tokens[i]
  const sign = token?.before.trim()
  if (!token || (sign !== '+' && sign !== '-' && sign !== '−')) return null
  const factor = sign === '+' ? 1 : -1
  if (token.digits === 4)
    return { offset: factor * (Math.floor(token.value / 100) * 60 + (token.value % 100)), to: i + 1 }
  if (token.digits > 2 || !token.digits || token.value > 14) return null
  const minutes = tokens[i + 1]
  const paired = minutes?.digits === 2 && minutes.before === ':'
  return { offset: factor * (token.value * 60 + (paired ? minutes.value : 0)), to: i + (paired ? 2 : 1) }
}

function offsetIn(zone: string, { year, month, day }: Day): number {
  const noon = new Date(Date.UTC(year, month - 1, day, 17))
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    noon,
  )
  const [, sign, hours] = name.find((part) => part.type === 'timeZoneName')!.value.match(/([+-])(\d+)/) ?? []
  return (sign === '-' ? -60 : 60) * Number(hours ?? 0)
}
