import type { TimeExpression, TimeRange } from '../types.ts'
import { cueClause } from './chain.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'

/** The dated time nearest to the cue within its own clause; times inside the reported words say nothing of when. */
export function saidAt(doc: Document, draft: Draft, times: TimeExpression[]): TimeRange | undefined {
  const at = doc.tokens[draft.at]!.start
  let best: TimeExpression | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const { from, to } of cueClause(doc, draft)) {
    const start = doc.tokens[from]!.start
    const end = doc.tokens[to - 1]!.end
    for (let i = firstTime(times, start); i < times.length && times[i]!.start < end; i++) {
      const time = times[i]!
      const away = Math.abs(time.start - at)
      if (!time.range || (time.type !== 'DATE' && time.type !== 'TIME') || away >= distance) continue
      best = time
      distance = away
    }
  }
  return best?.range
}

/** Position of the first time at or after an offset. */
export function firstTime(times: TimeExpression[], offset: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
