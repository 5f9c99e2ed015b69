import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { FailedJob, QueueLine, QueueState } from '#domain/queue/view.ts'
import { db } from '../db.ts'
import { JOBS_COUNTED, WORKERS_COUNTED } from './counted.ts'

const MOST = 50
/** Characters of a job's input and error that are shown. */
const LONG = 500

type Failed = Omit<FailedJob, 'at'> & { at: Date }

/** The queue as it stands: each kind's jobs, the newest that failed for good, and how many workers give a sign of life. */
export async function queueState(viewer: Viewer): Promise<Outcome<QueueState>> {
  if (!may(viewer, 'running.read')) return forbidden
  const [lines, failures, [{ workers }]] = await Promise.all([
    db().$queryRawUnsafe<QueueLine[]>(JOBS_COUNTED),
    db().$queryRaw<Failed[]>`
      select id::text, name as kind, retry_count + 1 as tries, coalesce(completed_on, created_on) as at,
        left(data::text, ${LONG}::int) as input, left(coalesce(output->>'message', output::text, ''), ${LONG}::int) as error
      from pgboss.job where state = 'failed' order by completed_on desc nulls last, id limit ${MOST}`,
    db().$queryRawUnsafe<[{ workers: number }]>(WORKERS_COUNTED),
  ])
  return ok({ lines, failures: failures.map((row) => ({ ...row, at: row.at.toISOString() })), workers })
}
