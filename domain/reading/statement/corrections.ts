import type { DraftCorrection, TimeExpression } from '../types.ts'
import { isCorrectionNote } from '../words/corrections.ts'
import { firstTime } from './said-at.ts'

/** Correction notes: paragraphs that say the report was changed, with the day they name. Spans are UTF-16. */
export function readCorrections(text: string, times: TimeExpression[]): DraftCorrection[] {
  const corrections: DraftCorrection[] = []
  let from = 0
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    if (isCorrectionNote(text.slice(from, to))) {
      const time = times
        .slice(firstTime(times, from), firstTime(times, to))
        .find((one) => one.range?.precision === 'day')
      corrections.push({ span: [from, to], ...(time ? { date: time.value.slice(0, 10) } : {}) })
    }
    from = to + 1
  }
  return corrections
}
