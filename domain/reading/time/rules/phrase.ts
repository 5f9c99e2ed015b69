import { dayOf, isDate, writeDay } from '../calendar.ts'
import { entry, glued, isCapital, isWord, type Line, type Match, phraseAt } from '../line.ts'
import { tenseNear } from '../tense.ts'
import { nearestYear } from './date.ts'

/** A value that counts from today ("@-1TNI") written out. */
function fromToday(line: Line, value: string): string {
  const parts = /^@(-?\d+)(.*)$/.exec(value)
  if (!parts) return value
  return `${line.anchor ? writeDay(line.anchor.day + Number(parts[1])) : 'XXXX-XX-XX'}${parts[2]}`
}

/** "today", "the day after tomorrow", "currently", "soon", "last night", "Christmas Eve". */
export function phrase(line: Line, at: number): Match | null {
  const found = phraseAt(line, at, 'value')
  if (found) {
    // Joined by a hyphen it is an adjective ("the now-defunct firm").
    if (isWord(line, found.to, '-') && glued(line, found.to)) return null
    // "later this month" is placed by what follows, "in the past two years" is a span.
    if (entry(line, found.to).which !== undefined || entry(line, found.to).unit) return null
    // "later than 2020" compares, "later on Tuesday" is placed by what follows.
    const open = found.value.startsWith('XXXX')
    if (open && (isWord(line, found.to, 'than') || isWord(line, found.to, 'on'))) return null
    const value = fromToday(line, found.value)
    return { from: at, to: found.to, type: /T[A-Z]{2}$/.test(value) ? 'TIME' : 'DATE', value }
  }
  const day = phraseAt(line, at, 'day')
  // German: "am Morgen" is a noun, "morgen" a day.
  const noun = line.lexicon.words.language === 'de' && isCapital(line, at) && entry(line, at - 1).preposition
  if (day && !noun) return { from: at, to: day.to, type: 'DATE', value: fromToday(line, `@${day.value}`) }
  return feast(line, at)
}

function feast(line: Line, at: number): Match | null {
  const found = phraseAt(line, at, 'feast')
  if (!found || (line.lexicon.words.capitals && !isCapital(line, at))) return null
  const [month, date] = found.value.split('-').map(Number) as [number, number]
  const { anchor } = line
  if (!anchor) return { from: at, to: found.to, type: 'DATE', value: `XXXX-${found.value}` }
  const year = nearestYear(anchor.day, month, date, tenseNear(line, at, found.to))
  return isDate(year, month, date)
    ? { from: at, to: found.to, type: 'DATE', value: writeDay(dayOf(year, month, date)) }
    : null
}
