import { type Day, writeDay } from '../calendar.ts'
import { entry, isWord, type Line, type Match, token } from '../line.ts'
import type { Unit } from '../words/types.ts'
import { durationValue, holding, isClockUnit, moveDay, unknownOf } from './duration-value.ts'
import { type Count, readCount } from './number.ts'

const ONE: Count = { value: 1, to: 0, hyphen: false }

/** The phrase of one kind that begins at a token; gives the token after it. */
export function phraseAt(line: Line, at: number, kinds: string): { to: number; value: string } | null {
  const list = line.lexicon.phrases.get(token(line, at).word)
  if (!list) return null
  for (const phrase of list) {
    if (!kinds.includes(phrase.kind)) continue
    if (phrase.words.every((word, index) => isWord(line, at + index, word)))
      return { to: at + phrase.words.length, value: phrase.value }
  }
  return null
}

/** A counted time before or after a day: the day itself, or the month or year that holds it. */
function shifted(
  line: Line,
  count: number | null,
  unit: Unit,
  sign: number,
  base: Day | null,
): Pick<Match, 'value' | 'type'> {
  if (count === null) return { type: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
  if (isClockUnit(unit)) {
    const { anchor } = line
    const scale = unit === 'H' ? 60 : unit === 'MI' ? 1 : 1 / 60
    if (!anchor || anchor.minuteOfDay === null) return { type: 'TIME', value: 'XXXX-XX-XXTXX:XX' }
    const minutes = anchor.day * 1440 + anchor.minuteOfDay + Math.round(sign * count * scale)
    const day = Math.floor(minutes / 1440)
    const rest = minutes - day * 1440
    const two = (value: number) => String(value).padStart(2, '0')
    return { type: 'TIME', value: `${writeDay(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}` }
  }
  if (base === null) return { type: 'DATE', value: unknownOf(unit) }
  const large = unit === 'DE' || unit === 'CE' ? 'Y' : unit
  return { type: 'DATE', value: holding(moveDay(base, sign * count, unit), large) }
}

/** "two years", "27-year", "three days ago", "two weeks later", "قبل ثلاثة أيام", "לפני שבועיים". */
export function counted(line: Line, at: number): Match | null {
  const dual = entry(line, at).dual
  const count = dual ? { ...ONE, value: 2, to: at } : (readCount(line, at) ?? bare(line, at))
  if (!count) return null
  const { unit } = entry(line, count.to)
  if (!unit || (unit === 'WE' && !count.value)) return null
  let to = count.to + 1
  if (count.hyphen && isWord(line, to, '-')) {
    // An age is a property, not a time.
    if (isWord(line, to + 1, 'old')) return null
    if (isWord(line, to + 1, 'long')) to += 2
  }
  if (isWord(line, to, 'old')) return null
  const { anchor } = line
  const ago = count.hyphen ? null : phraseAt(line, to, 'ago')
  if (ago && !(isWord(line, to, 'before') || isWord(line, to, 'earlier') || isWord(line, to, 'back')))
    return { from: at, to: ago.to, ...shifted(line, count.value, unit, -1, anchor?.day ?? null) }
  if (ago && isWord(line, to, 'earlier'))
    return {
      from: at,
      to: ago.to,
      ...shifted(line, count.value, unit, -1, line.focus ?? anchor?.day ?? null),
    }
  const hence = count.hyphen ? null : phraseAt(line, to, 'hence')
  if (hence && !isWord(line, to, 'after'))
    return {
      from: at,
      to: hence.to,
      ...shifted(
        line,
        count.value,
        unit,
        1,
        (isWord(line, to, 'later') ? line.focus : null) ?? anchor?.day ?? null,
      ),
    }
  if (entry(line, at - 1).agoBefore)
    return { from: at - 1, to, ...shifted(line, count.value, unit, -1, anchor?.day ?? null) }
  if (!dual && count === ONE) return null
  return { from: at, to, type: 'DURATION', value: durationValue(count.value, unit) }
}

/** "a year", "an hour" and, in languages without an article, a unit alone after a word for "ago". */
function bare(line: Line, at: number): Count | null {
  if (entry(line, at).article && !isWord(line, at, 'the') && entry(line, at + 1).unit)
    return { ...ONE, to: at + 1 }
  if (entry(line, at).unit && entry(line, at - 1).agoBefore) return { ...ONE, to: at }
  return null
}

/** "last week", "the next six months", "this year", "the past decade", "الأسبوع الماضي", "בשבוע שעבר". */
export function relative(line: Line, at: number): Match | null {
  const { which, alwaysSpanning, spanning } = entry(line, at)
  if (which === undefined) return after(line, at)
  const article = entry(line, at - 1).article === true
  const from = article ? at - 1 : at
  const { anchor } = line
  const count = readCount(line, at + 1)
  if (count && which !== 0) {
    const { unit } = entry(line, count.to)
    if (!unit) return null
    return {
      from,
      to: count.to + 1,
      type: 'DURATION',
      value: durationValue(count.value, unit),
      ...span(line, which, count.value, unit),
    }
  }
  const { unit, season } = entry(line, at + 1)
  if (season && anchor) return { from, to: at + 2, ...seasonOf(anchor.day, which, season) }
  if (!unit || isClockUnit(unit)) return null
  if (alwaysSpanning || (spanning && article && unit !== 'D'))
    return {
      from,
      to: at + 2,
      type: 'DURATION',
      value: durationValue(1, unit),
      ...span(line, which, 1, unit),
    }
  return { from, to: at + 2, ...placed(line, which, unit) }
}

function after(line: Line, at: number): Match | null {
  const { unit } = entry(line, at)
  if (!unit || line.lexicon.words.capitals || isClockUnit(unit)) return null
  const { which } = entry(line, at + 1)
  return which === undefined ? null : { from: at, to: at + 2, ...placed(line, which, unit) }
}

function placed(line: Line, which: number, unit: Unit): Pick<Match, 'value' | 'type'> {
  const base = unit === 'D' && which !== 0 ? (line.focus ?? line.anchor?.day) : line.anchor?.day
  if (base === undefined) return { type: 'DATE', value: unknownOf(unit) }
  return { type: 'DATE', value: holding(moveDay(base, which, unit), unit) }
}

function span(line: Line, which: number, count: number | null, unit: Unit): Pick<Match, 'days'> {
  if (!line.anchor || count === null || isClockUnit(unit) || which === 0) return {}
  const { day } = line.anchor
  const other = moveDay(day, which * count, unit)
  return { days: which < 0 ? [other, day + 1] : [day, other + 1] }
}

function seasonOf(day: Day, which: number, season: string): Pick<Match, 'value' | 'type'> {
  return { type: 'DATE', value: `${holding(moveDay(day, which, 'Y'), 'Y')}-${season}` }
}
