import 'server-only'
import { fromPrisma, PgBoss, type SendOptions } from 'pg-boss'
import { type JobInput, type Kind, kinds } from '#domain/queue/kinds.ts'
import { db, type Tx } from '../db.ts'

export type When = {
  /** of a kind that keeps one waiting job per key: a second one is not put in */
  key?: string | undefined
  /** jobs of one group are run at most so many at once as their kind says */
  group?: string | undefined
  /** not before */
  after?: Date | undefined
  /** higher goes first (0) */
  priority?: number | undefined
}

// Puts jobs in and never works: it is not started, and what it asks runs on the client or transaction it is handed.
const kept = globalThis as { onrecordQueue?: PgBoss }
const sender = (): PgBoss => {
  kept.onrecordQueue ??= new PgBoss({
    db: { executeSql: (sql, values) => fromPrisma(db()).executeSql(sql, values) },
    ...{ supervise: false, schedule: false, registerInstance: false, migrate: false },
  })
  return kept.onrecordQueue
}

/**
 * Puts a job into the queue in the transaction of the change that calls for it: it is there when the change is, and not
 * before. Without a transaction, hand it `db()`.
 * @returns the job's id, or null when one of its key waits already
 * @throws ZodError when the input has not the kind's shape: a fault of the caller
 */
export async function enqueue<K extends Kind>(
  tx: Tx,
  kind: K,
  input: JobInput<K>,
  { key, group, after, priority }: When = {},
): Promise<string | null> {
  const data = kinds[kind].input.parse(input)
  const options: SendOptions = { db: fromPrisma(tx), ...(key === undefined ? {} : { singletonKey: key }) }
  if (group !== undefined) options.group = { id: group }
  if (after) options.startAfter = after
  if (priority !== undefined) options.priority = priority
  return sender().send(kind, data, options)
}

/**
 * Puts in a job that is wanted now. One of its key may have been put off for long, and would keep it out: that one is
 * dropped.
 */
export async function enqueueAnew<K extends Kind>(
  tx: Tx,
  kind: K,
  input: JobInput<K>,
  when: When & { key: string },
): Promise<void> {
  await dropWaiting(tx, kind, [when.key])
  await enqueue(tx, kind, input, when)
}

/** Drops the jobs of these keys that wait and were never begun. */
export async function dropWaiting(tx: Tx, kind: Kind, keys: string[]): Promise<void> {
  await tx.$executeRaw`
    delete from pgboss.job where name = ${kind} and singleton_key = any(${keys}::text[]) and state = 'created'`
}

/** Puts many jobs of one kind in with one query. @returns how many were put in; those of a key that waits are left out */
export async function enqueueAll<K extends Kind>(
  tx: Tx,
  kind: K,
  jobs: ({ input: JobInput<K> } & When)[],
): Promise<number> {
  if (jobs.length === 0) return 0
  const rows = jobs.map(({ input, key, group, after, priority }) => ({
    data: kinds[kind].input.parse(input),
    ...(key === undefined ? {} : { singletonKey: key }),
    ...(group === undefined ? {} : { group: { id: group } }),
    ...(after ? { startAfter: after } : {}),
    ...(priority === undefined ? {} : { priority }),
  }))
  const ids = await sender().insert(kind, rows, { db: fromPrisma(tx), returnId: true })
  return ids?.length ?? 0
}

/**
 * Puts in the job of a kind that comes round: one in each stretch of so many seconds, whoever asks and how often.
 * @param anew also where this stretch had one: a worker that starts may take the place of one that died with it
 */
export async function enqueueRound<K extends Kind>(kind: K, every: number, anew = false): Promise<void> {
  await sender().send(kind, {}, anew ? {} : { singletonSeconds: every, singletonKey: 'round' })
}

/** Has a job that failed for good tried once more. @returns whether there was one */
export async function retryJob(kind: Kind, job: string): Promise<boolean> {
  // the library's type of this answer leaves out what it holds
  const { affected } = (await sender().retry(kind, job)) as { affected?: number }
  return (affected ?? 0) > 0
}
