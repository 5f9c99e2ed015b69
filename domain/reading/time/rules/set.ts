import { entry, type Line, type Match, token } from '../line.ts'
import { durationValue } from './duration-value.ts'
import { readCount } from './number.ts'

/** "every week", "each year", "every two days", "per month", "daily", "15 a year", "كل أسبوع". */
export function set(line: Line, at: number): Match | null {
  const found = entry(line, at)
  if (found.set) return { from: at, to: at + 1, type: 'SET', value: found.set }
  if (found.each) {
    const count = readCount(line, at + 1)
    const to = count ? count.to : at + 1
    const { unit, weekday, part } = entry(line, to)
    if (unit)
      return { from: at, to: to + 1, type: 'SET', value: durationValue(count ? count.value : 1, unit) }
    if (weekday) return { from: at, to: to + 1, type: 'SET', value: `XXXX-WXX-${weekday}` }
    return part ? { from: at, to: to + 1, type: 'SET', value: `XXXX-XX-XXT${part}` } : null
  }
  // A rate: a number or "times" before "a year".
  if (found.article && entry(line, at + 1).unit && !/^the$/.test(token(line, at).word)) {
    const before = token(line, at - 1)
    const rate =
      before.kind === 'number' || /^(?:once|twice|times|%|percent|million|billion)$/.test(before.word)
    if (rate) return { from: at, to: at + 2, type: 'SET', value: durationValue(1, entry(line, at + 1).unit!) }
  }
  return null
}
