import { writeDay } from '../calendar.ts'
import { entry, isWord, type Line, type Match, token } from '../line.ts'
import { phraseAt } from './relative.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** "am", "p.m.", "PM" after an hour; gives 0 or 12 and the token after it. */
function halfDay(line: Line, at: number): { add: number; to: number } | null {
  const joined = /^([ap])m$/.exec(token(line, at).word)
  if (joined) return { add: joined[1] === 'p' ? 12 : 0, to: at + 1 }
  const letter = /^[ap]$/.exec(token(line, at).word)
  if (!letter || !isWord(line, at + 1, '.') || !isWord(line, at + 2, 'm')) return null
  return { add: letter[0] === 'p' ? 12 : 0, to: isWord(line, at + 3, '.') ? at + 4 : at + 3 }
}

/** "3 p.m.", "10:30", "at 10:30 am", "noon", "midnight"; the day is the last one the text named, or today. */
export function clock(line: Line, at: number): Match | null {
  const day = line.anchor ? writeDay(line.focus ?? line.anchor.day) : 'XXXX-XX-XX'
  const phrase = phraseAt(line, at, 'clock')
  if (phrase) return { from: at, to: phrase.to, type: 'TIME', value: `${day}T${phrase.value}` }
  const { kind, word } = token(line, at)
  if (kind !== 'number' || word.length > 8) return null
  const parts = /^(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?$/.exec(word)
  if (!parts) return null
  const half = halfDay(line, at + 1)
  const oclock = isWord(line, at + 1, 'o') && isWord(line, at + 3, 'clock')
  const colon = word.includes(':')
  if (!half && !oclock && !colon) return null
  let hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  if (hour > 24 || minute > 59 || (half && (hour > 12 || hour === 0))) return null
  if (half) hour = (hour % 12) + half.add
  // A score or a ratio has two short numbers; a clock time always writes two minutes.
  if (entry(line, at + 1).counted) return null
  const to = half ? half.to : oclock ? at + 4 : at + 1
  return { from: at, to, type: 'TIME', value: `${day}T${two(hour)}:${two(minute)}` }
}
