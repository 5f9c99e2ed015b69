import type { Run } from '#data/queue/work.ts'
import { readSecond } from '../second-reading.ts'

/** Asks the second reader about one report. */
export const run: Run<'report.second'> = async ({ report }) => {
  await readSecond(report)
}
