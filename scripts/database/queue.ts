import pg from 'pg'
import { PgBoss } from 'pg-boss'
import bossPackage from 'pg-boss/package.json' with { type: 'json' }
import { how, type Kind, kinds } from '../../domain/queue/kinds.ts'

/** Where the queue library keeps its tables: apart from the record, so that no backup holds them. */
const SCHEMA = 'pgboss'
/** A worker that says nothing for so long is dead, and its job another's (promise K3: within a minute). */
const HEARTBEAT_SECONDS = 20
const DAY = 86_400

/**
 * What a worker does with the library's tables. It makes none, and no queue: those are the owner's, and made here. Of
 * `queue` and `version` it writes when it last looked, and what it counted.
 */
const RIGHTS = `
  grant usage on schema ${SCHEMA} to onrecord_app;
  revoke all on all tables in schema ${SCHEMA} from onrecord_app;
  grant select on all tables in schema ${SCHEMA} to onrecord_app;
  grant insert, update, delete on ${SCHEMA}.job, ${SCHEMA}.job_common, ${SCHEMA}.job_dependency to onrecord_app;
  grant update on ${SCHEMA}.queue, ${SCHEMA}.version to onrecord_app;
  grant insert, update, delete on ${SCHEMA}.instance to onrecord_app;
  grant insert, delete on ${SCHEMA}.warning to onrecord_app;
`

/** The options of a kind's queue, as the library names them. */
const optionsOf = (kind: Kind) => {
  const { onePerKey, seconds, again } = how(kind)
  return {
    policy: onePerKey ? 'short' : 'standard',
    retryLimit: again,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: seconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retentionSeconds: 14 * DAY,
    deleteAfterSeconds: DAY,
    notify: true,
  } as const
}

/** The schema's number and what each queue is, in one text; kept as the schema's comment by who made them last. */
const wanted = (): string =>
  JSON.stringify([
    bossPackage.pgboss.schema,
    RIGHTS,
    ...Object.keys(kinds).map((kind) => [kind, optionsOf(kind as Kind)]),
  ])

/**
 * Makes or brings up to date the queue's tables, its queues and the application's rights on them, with the owner's
 * connection. Costs one query when there is nothing to do. The caller holds the migrations' lock.
 */
export async function prepareQueue(url: string, lock: pg.Client): Promise<void> {
  const said = await lock.query(
    "select obj_description(oid, 'pg_namespace') as said from pg_namespace where nspname = $1",
    [SCHEMA],
  )
  if (said.rows[0]?.said === wanted()) return
  const boss = new PgBoss({
    ...{ connectionString: url, schema: SCHEMA, max: 2 },
    ...{ supervise: false, schedule: false, registerInstance: false },
  })
  const faults: Error[] = []
  boss.on('error', (error) => faults.push(error))
  await boss.start()
  try {
    const there = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
    for (const kind of Object.keys(kinds) as Kind[]) {
      const { policy, ...options } = optionsOf(kind)
      const known = there.get(kind)
      // what a queue lets in cannot be changed; jobs of a kind whose rule changed would have to be put in anew
      if (known && known.policy !== policy) await boss.deleteQueue(kind)
      if (known?.policy === policy) await boss.updateQueue(kind, options)
      else await boss.createQueue(kind, { policy, ...options })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  if (faults[0]) throw faults[0]
  await lock.query(RIGHTS)
  await lock.query(`comment on schema ${SCHEMA} is ${pg.escapeLiteral(wanted())}`)
}
