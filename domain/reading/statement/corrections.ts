import type { DraftCorrection, TimeExpression } from '../types.ts'
import { CORRECTION_NOTES } from '../words/en/corrections.ts'
import { firstTime } from './said-at.ts'

/** Longest note that is believed; a paragraph beyond it only mentions a correction. */
const LONGEST = 900

/** Correction notes: paragraphs that say the report was changed, with the day they name. Spans are UTF-16. */
export function readCorrections(text: string, times: TimeExpression[]): DraftCorrection[] {
  const corrections: DraftCorrection[] = []
  let from = 0
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    const note = to - from > 0 && to - from < LONGEST && CORRECTION_NOTES.test(text.slice(from, to).trim())
    if (note) {
      const time = times
        .slice(firstTime(times, from), firstTime(times, to))
        .find((one) => one.range?.precision === 'day')
      corrections.push({ span: [from, to], ...(time ? { date: time.value.slice(0, 10) } : {}) })
    }
    from = to + 1
  }
  return corrections
}
