import { weekdayOf, writeDay } from '../calendar.ts'
import { entry, isCapital, isWord, type Line, type Match, token } from '../line.ts'
import { tenseNear } from '../tense.ts'
import { calendarDate } from './date.ts'

/** Words for "day" that may stand before a weekday name ("يوم الخميس", "ביום חמישי"). */
const isDayWord = (line: Line, at: number) => entry(line, at).unit === 'D'

/**
 * "Thursday", "last Friday", "next Monday", "يوم الخميس المقبل". News convention: a bare weekday is the most
 * recent one up to and including the day of publication unless the verb or "next" points ahead.
 */
export function weekday(line: Line, at: number): Match | null {
  const { weekday: name, doubtful } = entry(line, at)
  const { capitals, language } = line.lexicon.words
  if (name === undefined || (capitals && !isCapital(line, at))) return null
  const plural = false
  const before = entry(line, at - 1)
  let from = at
  let to = at + 1
  if (capitals && doubtful && isWord(line, to, '.')) to++
  const comma = isWord(line, to, ',') || isWord(line, to, '(') ? 1 : 0
  const date =
    calendarDate(line, to + comma) ??
    (entry(line, to + comma).article ? calendarDate(line, to + comma + 1) : null)
  const which = before.which ?? (capitals ? undefined : entry(line, to).which)
  if (before.which !== undefined) from = at - 1
  else if (which !== undefined) to++
  if (isDayWord(line, from - 1)) from--
  if (date && /\d\d$/.test(date.value) && date.value.length === 10) return { ...date, from }
  if (doubtful && capitals && !before.preposition) return null
  if (doubtful && language === 'he' && !isDayWord(line, at - 1)) return null
  const { anchor } = line
  if (!anchor) return { from, to, type: 'DATE', value: `XXXX-WXX-${name}` }
  const back = (((weekdayOf(anchor.day) - name) % 7) + 7) % 7
  const ahead = (7 - back) % 7
  const tense = tenseNear(line, from, to)
  let day = anchor.day - back
  if (which === -1) day = anchor.day - (back === 0 ? 7 : back)
  else if (which === 1) day = anchor.day + (ahead === 0 ? 7 : ahead)
  else if (which === 0) day = tense === 'past' ? day : anchor.day + ahead
  else if (tense === 'future') day = anchor.day + ahead
  return plural ? null : { from, to, type: 'DATE', value: writeDay(day) }
}

/** "Thursday morning", "this morning", "last night", "tonight": a part of a resolved day. */
export function partOfDay(line: Line, at: number): Match | null {
  const { part } = entry(line, at)
  const tonight = token(line, at).word === 'tonight'
  if (!part && !tonight) return null
  const { anchor } = line
  const day = anchor ? writeDay(anchor.day) : 'XXXX-XX-XX'
  if (tonight) return { from: at, to: at + 1, type: 'TIME', value: `${day}TNI` }
  const { which } = entry(line, at - 1)
  if (which === undefined) return null
  const shifted = anchor ? writeDay(anchor.day + (which ?? 0)) : 'XXXX-XX-XX'
  return { from: at - 1, to: at + 1, type: 'TIME', value: `${shifted}T${part}` }
}
