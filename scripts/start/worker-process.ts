import { db } from '../../data/db.ts'
import { startWorking } from '../../data/queue/work.ts'
import { runs } from '../../jobs/queued/runs.ts'
import { faultOf, log } from '../../outside/log.ts'

/**
 * A worker: takes jobs from the queue until it is told to stop, and ends what it has begun. Run by the start (worker.ts).
 * What an error says is kept with its job, for admins to see, and not logged (promise P3).
 */
const worker = await startWorking(runs, {
  done: (kind, milliseconds) => log.debug({ kind, milliseconds }, 'job done'),
  failed: (kind, error, tries) => log.warn({ kind, tries, ...faultOf(error) }, 'job failed'),
  trouble: (error) => log.error(faultOf(error), 'queue'),
})
process.send?.('working')

// what nobody caught ends the process all the same, but without its words on standard error
process.on('uncaughtException', (error) => {
  log.fatal(faultOf(error), 'worker')
  process.exit(1)
})

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await worker.stop()
  await db().$disconnect()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
// a worker whose starter is gone has nobody to stop it
if (process.send) process.on('disconnect', () => void stop())
