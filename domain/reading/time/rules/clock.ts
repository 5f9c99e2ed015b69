import { writeDay } from '../calendar.ts'
import { dayHere, entry, glued, isWord, type Line, type Match, phraseAt, token } from '../line.ts'
import { calendarDate } from './date.ts'
import { weekday } from './weekday.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** "am", "p.m.", "PM" after an hour; gives 0 or 12 and the token after it. */
function halfDay(line: Line, at: number): { add: number; to: number } | null {
  const joined = /^([ap])m$/.exec(token(line, at).word)
  if (joined) return { add: joined[1] === 'p' ? 12 : 0, to: at + 1 }
  const letter = /^[ap]$/.exec(token(line, at).word)
  if (!letter || !isWord(line, at + 1, '.') || !isWord(line, at + 2, 'm')) return null
  return { add: letter[0] === 'p' ? 12 : 0, to: isWord(line, at + 3, '.') ? at + 4 : at + 3 }
}

/** A day right after the time: "10:30 a.m. on Monday", "noon Friday". */
function dayAfter(line: Line, at: number): { day: string; to: number } | null {
  const skip = isWord(line, at, ',') || entry(line, at).preposition ? 1 : 0
  const date = calendarDate(line, at + skip) ?? weekday(line, at + skip)
  return date && /^\d{4}-\d\d-\d\d$/.test(date.value) && date.from === at + skip
    ? { day: date.value, to: date.to }
    : null
}

/** "3 p.m.", "10:30", "at 10:30 am", "noon", "14:30 GMT"; the day is the one the sentence names, or today. */
export function clock(line: Line, at: number): Match | null {
  const time = timeAt(line, at)
  if (!time) return null
  const { zone } = line.lexicon
  const utc = zone.utc.has(token(line, time.to).word)
  let to = utc || zone.other.has(token(line, time.to).raw) ? time.to + 1 : time.to
  const after = dayAfter(line, to)
  if (after) to = after.to
  const named = dayHere(line, at)
  const day = after?.day ?? (named === null ? 'XXXX-XX-XX' : writeDay(named))
  const match: Match = { from: at, to, type: 'TIME', value: `${day}T${time.clock}${utc ? 'Z' : ''}` }
  return utc ? { ...match, utc } : match
}

/** "14 Uhr", "14.30 Uhr", "14 h", "14h30". */
function hourWord(line: Line, at: number): { clock: string; to: number } | null {
  const parts = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(token(line, at).word)
  const next = token(line, at + 1).word
  const joined = parts && glued(line, at + 1) ? /^h(\d\d)$/.exec(next) : null
  if (!parts || !(joined || entry(line, at + 1).oclock)) return null
  const [hour, minute] = [Number(parts[1]), Number(joined?.[1] ?? parts[2] ?? 0)]
  if (hour > 24 || minute > 59 || (joined && !line.lexicon.words.oclock)) return null
  return { clock: `${two(hour)}:${two(minute)}`, to: at + 2 }
}

function timeAt(line: Line, at: number): { clock: string; to: number } | null {
  const phrase = isWord(line, at - 1, '-') && glued(line, at) ? null : phraseAt(line, at, 'clock')
  if (phrase) return { clock: phrase.value, to: phrase.to }
  const { kind, word } = token(line, at)
  if (kind !== 'number' || word.length > 8) return null
  const parts = /^(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?$/.exec(word)
  if (!parts) return null
  const half = halfDay(line, at + 1)
  const oclock = isWord(line, at + 1, 'o') && isWord(line, at + 3, 'clock')
  const hour24 = hourWord(line, at)
  if (hour24) return hour24
  if (!half && !oclock && !word.includes(':')) return null
  let hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  if (hour > 24 || minute > 59 || (half && (hour > 12 || hour === 0)) || entry(line, at + 1).counted)
    return null
  if (half) hour = (hour % 12) + half.add
  return { clock: `${two(hour)}:${two(minute)}`, to: half ? half.to : oclock ? at + 4 : at + 1 }
}
