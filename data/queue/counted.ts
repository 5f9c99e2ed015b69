/** No kind's jobs are counted beyond this: a longer queue is told as this long. */
export const MOST_COUNTED = 100_000

const count = (states: string) =>
  `(select count(*)::int from (select 1 from pgboss.job j where j.name = q.name and j.state in (${states}) limit ${MOST_COUNTED}) as counted)`

/**
 * What each kind's queue holds, counted from the jobs themselves by an index of the library's: right also when no worker is
 * there to write down what it counted. `oldest`: seconds since the longest due of those that could run was due; null: none.
 * One query for the admin's page and for /metrics (scripts/web/metrics.ts), which must not differ.
 */
export const JOBS_COUNTED = `
  select q.name as kind, ${count("'created', 'retry'")} as waiting, ${count("'active'")} as running, ${count("'failed'")} as failed,
    (select extract(epoch from now() - min(due))::float8 from (values ('created'::pgboss.job_state), ('retry')) as s(state)
      cross join lateral (select j.start_after as due from pgboss.job j
        where j.name = q.name and j.state = s.state and j.state in ('created', 'retry') and not j.blocked and j.start_after <= now()
        order by j.start_after limit 1) as longest) as oldest
  from pgboss.queue q where q.name not like '\\_\\_pgboss%' order by q.name limit 100`

/** Workers that give a sign of life: one that has missed three is counted no more. */
export const WORKERS_COUNTED = `
  select count(*)::int as workers from pgboss.instance
  where stopped_on is null and heartbeat_on > now() - heartbeat_seconds * 3 * interval '1 second'`
