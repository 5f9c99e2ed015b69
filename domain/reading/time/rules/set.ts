import { entry, isCapital, isWord, type Line, type Match, token } from '../line.ts'
import { durationValue } from './duration-value.ts'
import { readCount } from './number.ts'

/** A rate needs something that is counted before it: "15 a year", "three times a week", "barrels a day". */
function isRate(line: Line, at: number): boolean {
  const { kind, word } = token(line, at - 1)
  if (kind === 'number' || entry(line, at - 1).rate) return true
  // "three days a week"
  const counts = token(line, at - 2).kind === 'number' || entry(line, at - 2).number !== undefined
  if (entry(line, at - 1).unit && counts && !entry(line, at).definite) return true
  return (
    kind === 'word' &&
    line.lexicon.words.language === 'en' &&
    /[^su]s$/.test(word) &&
    entry(line, at - 1).unit === undefined &&
    !entry(line, at - 1).past
  )
}

/** "every week", "each year", "every two days", "per month", "daily", "15 a year", "on Mondays", "كل أسبوع". */
export function set(line: Line, at: number): Match | null {
  const found = entry(line, at)
  if (found.set) return { from: at, to: at + 1, type: 'SET', value: found.set }
  if (found.weekdays && isCapital(line, at))
    return { from: at, to: at + 1, type: 'SET', value: `XXXX-WXX-${found.weekdays}` }
  if (found.each) {
    const other = isWord(line, at + 1, 'other') ? 2 : 0
    const count = other ? { value: 2, to: at + 2 } : readCount(line, at + 1)
    const to = count ? count.to : at + 1
    const { unit, weekday, part } = entry(line, to)
    if (unit)
      return { from: at, to: to + 1, type: 'SET', value: durationValue(count ? count.value : 1, unit) }
    if (weekday) return { from: at, to: to + 1, type: 'SET', value: `XXXX-WXX-${weekday}` }
    return part ? { from: at, to: to + 1, type: 'SET', value: `XXXX-XX-XXT${part}` } : null
  }
  const { unit } = entry(line, at + 1)
  if (!found.article || !unit || unit === 'S' || found.definite || !isRate(line, at)) return null
  return { from: at, to: at + 2, type: 'SET', value: durationValue(1, unit) }
}
