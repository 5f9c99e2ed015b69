import 'server-only'
import { type JobWithMetadata, PgBoss } from 'pg-boss'
import { how, type JobInput, type Kind, kinds } from '#domain/queue/kinds.ts'
import { applicationUrl } from '../db.ts'
import { enqueueRound } from './enqueue.ts'
import { PlannedClient } from './planned-client.ts'

/**
 * Does one job. It may be killed anywhere and run again, so what it leaves is the same after two runs. Whatever it throws
 * is kept with the job, which is tried again later.
 * @param signal says that time is up, or that the worker is to stop: then nothing more is begun
 */
export type Run<K extends Kind> = (
  input: JobInput<K>,
  job: { id: string; tries: number; priority: number; signal: AbortSignal },
) => Promise<void>
export type Runs = { [K in Kind]: Run<K> }

export type Told = {
  done: (kind: Kind, milliseconds: number) => void
  failed: (kind: Kind, error: unknown, tries: number) => void
  /** the queue itself: a lost connection, a slow query */
  trouble: (error: unknown) => void
}

/** Seconds after which a job that is due, or whose worker died, is looked for; new ones are told of at once. */
const LOOK = 5
const WATCH = 5

/**
 * Takes jobs of all kinds and runs them, as many at once as each kind says, until it is stopped. A stop takes no new job
 * and waits for those that run; what has not ended by then is another worker's.
 */
export async function startWorking(runs: Runs, told: Told): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    // the client is for its pool, which takes all that is said here
    ...{
      connectionString: applicationUrl(process.env),
      max: 6,
      useListenNotify: true,
      Client: PlannedClient,
    },
    ...{ migrate: false, createSchema: false, schedule: false, reindex: false, monitorVacuum: false },
    ...{ superviseIntervalSeconds: WATCH, monitorIntervalSeconds: WATCH, instanceName: 'worker' },
  })
  boss.on('error', told.trouble)
  await boss.start()
  const timers: NodeJS.Timeout[] = []
  // the library aborts a job's own signal when the time to end it is over
  const stopping = new AbortController()
  for (const kind of Object.keys(kinds) as Kind[]) {
    const { atOnce, ofGroup, every } = how(kind)
    const options = {
      ...{ pollingIntervalSeconds: LOOK, notifyPollingIntervalSeconds: LOOK, includeMetadata: true as const },
      ...(ofGroup ? { groupConcurrency: ofGroup } : {}),
    }
    for (let number = 0; number < atOnce; number++) {
      const work = async ([job]: JobWithMetadata<object>[]): Promise<void> => {
        try {
          await runOne(runs, kind, job!, told, stopping.signal)
        } finally {
          boss.notifyWorker(id) // there may be more: it need not wait for the next look
        }
      }
      const id: string = await boss.work<object, void, typeof options>(kind, options, work)
    }
    if (every) timers.push(rounds(kind, every, told))
  }
  return {
    stop: async () => {
      timers.forEach(clearInterval)
      stopping.abort()
      await boss.stop({ graceful: true, timeout: 25_000 })
    },
  }
}

/** What comes round within so many seconds is due at once when a worker starts; what is rarer costs more than it is late. */
const MINUTE = 60

function rounds(kind: Kind, every: number, told: Told): NodeJS.Timeout {
  const round = (anew = false) => void enqueueRound(kind, every, anew).catch(told.trouble)
  round(every < MINUTE)
  return setInterval(() => round(), every * 1000)
}

async function runOne<K extends Kind>(
  runs: Runs,
  kind: K,
  job: JobWithMetadata<object>,
  told: Told,
  stopping: AbortSignal,
): Promise<void> {
  const began = Date.now()
  const { id, priority, signal } = job
  const tries = job.retryCount + 1
  try {
    const input = kinds[kind].input.parse(job.data) as JobInput<K>
    await runs[kind](input, { id, tries, priority, signal: AbortSignal.any([signal, stopping]) })
    told.done(kind, Date.now() - began)
  } catch (error) {
    told.failed(kind, error, tries)
    throw error
  }
}
