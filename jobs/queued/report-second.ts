import type { Run } from '#data/queue/work.ts'
import { readSecondInQueue } from '../second-reading.ts'

/** Asks the second reader about one report. */
export const run: Run<'report.second'> = async ({ report }) => {
  await readSecondInQueue(report)
}
