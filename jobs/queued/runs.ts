import type { Runs } from '#data/queue/work.ts'
import { run as queueTried } from './queue-tried.ts'
import { run as reportLooks } from './report-looks.ts'

/** What each kind of job does: one file of this folder each, told of in domain/queue/kinds.ts. */
export const runs: Runs = {
  'queue.tried': queueTried,
  'report.looks': reportLooks,
}
