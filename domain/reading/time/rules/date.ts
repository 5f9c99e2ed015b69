import { civil, type Day, dayOf, isDate, writeDay, writeMonth } from '../calendar.ts'
import { entry, glued, isCapital, isWord, type Line, type Match, token } from '../line.ts'
import { type Tense, tenseNear } from '../tense.ts'
import { readDate, readYear } from './number.ts'

/** Weighs a candidate against the verb: a date on the wrong side of now must be four times as near to win. */
const AGAINST = 4

/** The year in which a month and date lie nearest to now, leaning to the side the verb points to. */
export function nearestYear(anchor: Day, month: number, date: number, tense: Tense): number {
  const { year } = civil(anchor)
  let best = year
  let least = Number.POSITIVE_INFINITY
  for (const candidate of [year, year - 1, year + 1]) {
    if (!isDate(candidate, month, date)) continue
    const away = dayOf(candidate, month, date) - anchor
    const wrong = (away > 0 && tense === 'past') || (away < 0 && tense === 'future')
    const cost = Math.abs(away) * (wrong ? AGAINST : 1)
    if (cost < least) [best, least] = [candidate, cost]
  }
  return best
}

function nearestMonthYear(anchor: Day, month: number, tense: Tense): number {
  const now = civil(anchor)
  let best = now.year
  let least = Number.POSITIVE_INFINITY
  for (const candidate of [now.year, now.year - 1, now.year + 1]) {
    const away = (candidate - now.year) * 12 + month - now.month
    const wrong = tense === 'future' ? away < 0 : away > 0
    const cost = Math.abs(away) * (wrong ? AGAINST : 1)
    if (cost < least) [best, least] = [candidate, cost]
  }
  return best
}

/** The month in which a date alone lies nearest to now, leaning to the side the verb points to. */
export function nearestMonth(anchor: Day, date: number, tense: Tense): { year: number; month: number } {
  const now = civil(anchor)
  const months = [-1, 0, 1].map((shift) => {
    const at = now.year * 12 + now.month - 1 + shift
    return { year: Math.floor(at / 12), month: (at % 12) + 1 }
  })
  const cost = ({ year, month }: { year: number; month: number }) => {
    if (!isDate(year, month, date)) return Number.POSITIVE_INFINITY
    const away = dayOf(year, month, date) - anchor
    const wrong = (away > 0 && tense === 'past') || (away < 0 && tense === 'future')
    return Math.abs(away) * (wrong ? AGAINST : 1)
  }
  return months.reduce((best, one) => (cost(one) < cost(best) ? one : best))
}

const pad = (value: number) => String(value).padStart(2, '0')

/** The month a token names, when its capital, or for doubtful words its neighbours, say that it does. */
function monthAt(line: Line, at: number, supported: boolean): number | null {
  const { month, doubtful } = entry(line, at)
  if (month === undefined) return null
  // Beside a date a month may be written small, unless it is another word too.
  if (line.lexicon.words.capitals && !isCapital(line, at) && (doubtful || !supported)) return null
  return doubtful && !supported ? null : month
}

/** A year after a month or a date: "2023", ", 2023", "of 2023", "'s" never. */
function yearAfter(line: Line, at: number): { year: number; to: number } | null {
  let skip = isWord(line, at, '.') && glued(line, at) ? 1 : 0
  if (isWord(line, at + skip, ',') || entry(line, at + skip).joiner) skip++
  const year = readYear(line, at + skip)
  if (year === null || isWord(line, at + skip + 1, '%')) return null
  return { year, to: at + skip + 1 }
}

function finish(line: Line, from: number, to: number, month: number, date: number | null): Match | null {
  const after = yearAfter(line, to)
  if (after) {
    if (date === null) return { from, to: after.to, type: 'DATE', value: writeMonth(after.year, month) }
    if (!isDate(after.year, month, date)) return null
    return { from, to: after.to, type: 'DATE', value: writeDay(dayOf(after.year, month, date)) }
  }
  if (date !== null && !isDate(2000, month, date)) return null
  const { anchor } = line
  if (!anchor)
    return { from, to, type: 'DATE', value: `XXXX-${pad(month)}${date === null ? '' : `-${pad(date)}`}` }
  const tense = tenseNear(line, from, to)
  if (date === null)
    return { from, to, type: 'DATE', value: writeMonth(nearestMonthYear(anchor.day, month, tense), month) }
  const year = nearestYear(anchor.day, month, date, tense)
  return {
    from,
    to,
    type: 'DATE',
    value: isDate(year, month, date) ? writeDay(dayOf(year, month, date)) : `XXXX-${pad(month)}-${pad(date)}`,
  }
}

/** "December 20", "Dec. 20th, 2023", "December 2023", "December". */
function monthFirst(line: Line, at: number): Match | null {
  const dot = isWord(line, at + 1, '.') && glued(line, at + 1) ? 1 : 0
  const next = at + 1 + dot
  const day = readDate(line, next)
  const spoken = entry(line, next).ordinal !== undefined
  // "May first" is a date; "December second quarter" is none.
  const part = entry(line, next + 1).unit !== undefined || isWord(line, next + 1, 'half')
  if (
    day &&
    !(spoken && part) &&
    readYear(line, next) === null &&
    !(isWord(line, day.to, ':') && glued(line, day.to))
  ) {
    const month = monthAt(line, at, true)
    if (month !== null) return finish(line, at, day.to, month, day.value)
  }
  if (yearAfter(line, at + 1)) {
    const month = monthAt(line, at, true)
    if (month !== null) return finish(line, at, at + 1, month, null)
  }
  const before = entry(line, at - 1)
  const supported = Boolean(before.preposition || before.edge || before.which !== undefined)
  const month = monthAt(line, at, supported)
  if (month === null) return null
  const surname =
    token(line, at + 1).kind === 'word' && isCapital(line, at + 1) && line.lexicon.words.capitals
  if (surname && !supported && !before.article) return null
  const { which } = before
  const from = which !== undefined ? at - 1 : at
  const { anchor } = line
  if (which !== undefined && which !== 0 && anchor) {
    const now = civil(anchor.day)
    const past = month < now.month ? now.year : now.year - 1
    const year = which < 0 ? past : month > now.month ? now.year : now.year + 1
    return { from, to: at + 1, type: 'DATE', value: writeMonth(year, month) }
  }
  return finish(line, from, at + 1, month, null)
}

/** "20 December", "20th of December 2023", "٢٠ ديسمبر". */
function dateFirst(line: Line, at: number): Match | null {
  const day = readDate(line, at)
  if (!day || (isWord(line, at - 1, '.') && glued(line, at))) return null
  // German: "12. März".
  const dot = isWord(line, day.to, '.') && glued(line, day.to) && line.lexicon.words.language === 'de' ? 1 : 0
  const next = day.to + dot + (entry(line, day.to).joiner ? 1 : 0)
  if (next > day.to && dot === 0 && !day.ordinal && line.lexicon.words.language === 'en') return null
  const month = monthAt(line, next, true)
  if (month === null) return null
  const slash = isWord(line, next + 1, '/') && entry(line, next + 2).month === month ? 2 : 0
  return finish(line, at, next + 1 + slash, month, day.value)
}

/** "2023-12-20", "20.12.2023", "12/20/2023"; day and month are told apart by size, else by the language. */
function numeric(line: Line, at: number): Match | null {
  const { kind, word } = token(line, at)
  if (kind !== 'number' || word.length < 6 || word.length > 10) return null
  const parts = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/.exec(word)
  if (!parts) return null
  const [a, b, c] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  if (parts[1]!.length === 4)
    return isDate(a, b, c) ? { from: at, to: at + 1, type: 'DATE', value: writeDay(dayOf(a, b, c)) } : null
  if (parts[4]!.length !== 4 && parts[4]!.length !== 2) return null
  if (parts[4]!.length === 2 && parts[2] === '.') return null
  const year = parts[4]!.length === 4 ? c : c + (c < 70 ? 2000 : 1900)
  const american = line.lexicon.words.language === 'en' && parts[2] === '/' && a <= 12
  const [month, date] = american ? [a, b] : [b, a]
  if (isDate(year, month, date))
    return { from: at, to: at + 1, type: 'DATE', value: writeDay(dayOf(year, month, date)) }
  return isDate(year, date, month)
    ? { from: at, to: at + 1, type: 'DATE', value: writeDay(dayOf(year, date, month)) }
    : null
}

/** Calendar dates that name their month or are written in numbers. */
export function calendarDate(line: Line, at: number): Match | null {
  if (token(line, at).kind === 'number') return dateFirst(line, at) ?? numeric(line, at)
  if (entry(line, at).month !== undefined) return monthFirst(line, at)
  const { ordinal, number } = entry(line, at)
  if (ordinal !== undefined || number === 20 || number === 30) return dateFirst(line, at)
  return null
}
