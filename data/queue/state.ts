import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { FailedJob, QueueLine, QueueState } from '#domain/queue/view.ts'
import { db } from '../db.ts'

const MOST = 50
/** Characters of a job's input and error that are shown. */
const LONG = 500

type Failed = Omit<FailedJob, 'at'> & { at: Date }

/** The queue as it stands: each kind's jobs, the newest that failed for good, and how many workers give a sign of life. */
export async function queueState(viewer: Viewer): Promise<Outcome<QueueState>> {
  if (!may(viewer, 'running.read')) return forbidden
  const [lines, failures, [{ workers }]] = await Promise.all([
    db().$queryRaw<QueueLine[]>`
      select name as kind, queued_count as waiting, active_count as running, failed_count as failed,
        case when ready_count > 0 then ready_oldest_seconds end as oldest
      from pgboss.queue where name not like '\\_\\_pgboss%' order by name limit 100`,
    db().$queryRaw<Failed[]>`
      select id::text, name as kind, retry_count + 1 as tries, coalesce(completed_on, created_on) as at,
        left(data::text, ${LONG}::int) as input, left(coalesce(output->>'message', output::text, ''), ${LONG}::int) as error
      from pgboss.job where state = 'failed' order by completed_on desc nulls last, id limit ${MOST}`,
    db().$queryRaw<[{ workers: number }]>`
      select count(*)::int as workers from pgboss.instance
      where stopped_on is null and heartbeat_on > now() - heartbeat_seconds * 3 * interval '1 second'`,
  ])
  return ok({ lines, failures: failures.map((row) => ({ ...row, at: row.at.toISOString() })), workers })
}
