import { runs } from '../../jobs/queued/runs.ts'
import { startWorking } from './work.ts'

/** A worker whose jobs take as long as its first argument says, for tests that kill it. */
const takes = Number(process.argv[2])
await startWorking(
  { ...runs, 'queue.tried': () => new Promise((resolve) => setTimeout(resolve, takes)) },
  {
    done: () => process.send?.('done'),
    failed: (_, error) => process.send?.(`failed: ${error}`),
    trouble: (error) => process.send?.(`trouble: ${error}`),
  },
)
process.send?.('working')
