import type { IncomingMessage, ServerResponse } from 'node:http'
import os from 'node:os'
import pg from 'pg'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { asOwner } from '../../scripts/database/prepare.ts'
import { answerMetrics } from '../../scripts/web/metrics.ts'
import { db } from '../db.ts'
import { enqueue } from '../queue/enqueue.ts'
import { queueState } from '../queue/state.ts'

const admin: Viewer = { kind: 'person', id: 'someadmin234', name: 'Maha', role: 'admin' }
const KEY = 'only-for-tests-of-metrics'
const owner = (sql: string) => asOwner(process.env.TEST_OWNER_URL!, sql)
const pools: pg.Pool[] = []
// figures of the database serve for some seconds: what is asked next must be asked then
let ahead = 0

async function scraped(url = process.env.DATABASE_APP_URL!, data = os.tmpdir()): Promise<string> {
  const database = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 2000 })
  pools.push(database)
  const now = performance.now
  ahead += 60_000
  performance.now = () => now.call(performance) + ahead
  const texts: string[] = []
  const response = { writeHead: () => response, end: (answer: string) => void texts.push(answer) }
  const request = { headers: { authorization: `Bearer ${KEY}` } } as IncomingMessage
  await answerMetrics(request, response as unknown as ServerResponse, KEY, {
    ...{ database, isCurrent: () => true, data },
  })
  performance.now = now
  return texts.join()
}

beforeEach(async () => {
  await owner('delete from pgboss.job')
  await owner('delete from pgboss.instance')
})
afterAll(() => Promise.all(pools.map((pool) => pool.end())))

it('counts the jobs themselves: no worker has counted any', async () => {
  for (let n = 0; n < 3; n++) await enqueue(db(), 'queue.tried', { at: 'waits' })
  await owner(
    "update pgboss.job set start_after = now() - interval '2 hours' where id = (select min(id::text)::uuid from pgboss.job)",
  )
  await enqueue(
    db(),
    'feed.hub',
    { feed: 'abcdefghjkmn' },
    {
      after: new Date(Date.now() + 3_600_000),
    },
  )
  await owner(
    `insert into pgboss.job (name, data, state, completed_on, policy) values
       ('queue.tried', '{}', 'failed', now(), 'standard'), ('queue.tried', '{}', 'active', null, 'standard'), ('queue.tried', '{}', 'completed', now(), 'standard')`,
  )
  const text = await scraped()
  for (const line of [
    'onrecord_jobs{kind="queue.tried",state="waiting"} 3',
    'onrecord_jobs{kind="queue.tried",state="running"} 1',
    'onrecord_jobs{kind="queue.tried",state="failed"} 1',
    'onrecord_jobs{kind="feed.hub",state="waiting"} 1',
    // what is put off to later does not wait
    'onrecord_jobs_oldest_seconds{kind="feed.hub"} 0',
    'onrecord_workers 0',
  ])
    expect(text.split('\n')).toContain(line)
  const oldest = Number(/^onrecord_jobs_oldest_seconds\{kind="queue\.tried"\} (\S+)$/m.exec(text)?.[1])
  expect(oldest).toBeGreaterThanOrEqual(7200)
  expect(oldest).toBeLessThan(7800)
  const state = await queueState(admin)
  if (state.kind !== 'ok') throw new Error(state.kind)
  expect(state.value.lines.find(({ kind }) => kind === 'queue.tried')).toMatchObject({
    ...{ waiting: 3, running: 1, failed: 1 },
    oldest: expect.closeTo(oldest, -2),
  })
  expect(state.value.workers).toBe(0)
})

it('tells of workers and of the disk, each with its help and type', async () => {
  await owner(
    `insert into pgboss.instance (id, host, pid, version, node_version, heartbeat_seconds, supervise, schedule, migrate,
       persist_queue_stats, persist_warnings, heartbeat_on, stopped_on)
     values (gen_random_uuid(), 'here', 1, '1', '1', 30, true, true, false, true, false, now(), null)`,
  )
  const text = await scraped()
  expect(text).toMatch(/^onrecord_workers 1$/m)
  const bytes = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  expect(bytes('onrecord_disk_free_bytes')).toBeGreaterThan(0)
  expect(bytes('onrecord_disk_size_bytes')).toBeGreaterThanOrEqual(bytes('onrecord_disk_free_bytes'))
  for (const name of new Set(text.match(/^onrecord_\w+?(?=_bucket|_sum|_count|[{ ])/gm)))
    expect(text, name).toMatch(new RegExp(`^# HELP ${name} \\S.*\\n# TYPE ${name} (gauge|histogram)\\n`, 'm'))
})

it('says nothing of what cannot be asked', async () => {
  const text = await scraped('postgresql://nobody:x@127.0.0.1:9/none', '/no/such/folder')
  expect(text).toMatch(/^onrecord_database_up 0$/m)
  expect(text).not.toMatch(/^onrecord_(workers|disk_\w+|jobs)[ {]/m)
})
