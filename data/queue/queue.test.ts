import { fork } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '#domain/queue/kinds.ts'
import { tablesOf } from '../../scripts/database/backup.ts'
import { migrate } from '../../scripts/database/migrate.ts'
import { keepWorker, startWorker, stopWorker } from '../../scripts/start/worker.ts'
import { db } from '../db.ts'
import { enqueue, enqueueRound } from './enqueue.ts'
import { type Runs, startWorking } from './work.ts'

let owner: pg.Client
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL })
  await owner.connect()
})
afterAll(() => owner.end())

const jobs = async (where = 'true') =>
  (
    await owner.query(
      `select id, state, retry_count, output from pgboss.job where name = 'queue.tried' and ${where} order by created_on`,
    )
  ).rows
const until = async <T>(what: () => Promise<T | false | undefined>, milliseconds: number): Promise<T> => {
  for (const end = Date.now() + milliseconds; ; ) {
    const found = await what()
    if (found) return found
    if (Date.now() > end) throw new Error('it did not come to that in time')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
const fixture = (takes: number) =>
  fork('data/queue/worker.fixture.ts', [String(takes)], { execArgv: ['--conditions=react-server'] })
const nothing = Object.fromEntries(
  Object.keys(kinds).map((kind) => [kind, async () => undefined]),
) as unknown as Runs
const quiet = { done: () => undefined, failed: () => undefined, trouble: () => undefined }

describe('the queue', () => {
  it('is made by the owner alone, once, and the application works it with no right to make or drop anything', async () => {
    expect(await migrate(process.env.TEST_OWNER_URL!)).toEqual([])
    const { rows } = await owner.query<{ table: string; rights: string }>(
      `select c.relname as table, string_agg(distinct a.privilege_type, ',' order by a.privilege_type) as rights
       from pg_class c cross join aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
       where c.relnamespace = 'pgboss'::regnamespace and r.rolname = 'onrecord_app' group by 1 order by 1`,
    )
    const rights = Object.fromEntries(rows.map(({ table, rights }) => [table, rights]))
    expect(rights).toMatchObject({
      job_common: 'DELETE,INSERT,SELECT,UPDATE',
      queue: 'SELECT,UPDATE',
      version: 'SELECT,UPDATE',
      schedule: 'SELECT',
    })
    for (const sql of [
      'create table pgboss.other (id int)',
      'drop table pgboss.job_common',
      "insert into pgboss.queue (name, policy) values ('x', 'standard')",
      'truncate pgboss.job_common',
    ])
      await expect(db().$executeRawUnsafe(sql), sql).rejects.toThrow(/permission denied|must be owner/)
  })

  it('holds a job when the transaction that put it in ends well, and none when it does not', async () => {
    await expect(
      db().$transaction(async (tx) => {
        await enqueue(tx, 'queue.tried', { at: 'undone' })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await jobs(`data->>'at' = 'undone'`)).toEqual([])
    await db().$transaction((tx) => enqueue(tx, 'queue.tried', { at: 'done' }))
    expect(await jobs(`data->>'at' = 'done'`)).toHaveLength(1)
    await expect(enqueue(db(), 'queue.tried', { wrong: 1 } as never)).rejects.toThrow()
  })

  it('puts in one job of a round however many ask', async () => {
    await Promise.all(Array.from({ length: 10 }, () => enqueueRound('queue.tried', 3600)))
    expect(await jobs(`singleton_key = 'round'`)).toHaveLength(1)
    // nor may one that died with its worker keep the next waiting
    const before = (await jobs('true')).length
    await enqueueRound('queue.tried', 3600, true)
    expect(await jobs('true')).toHaveLength(before + 1)
  })

  it('is no part of a backup', async () => {
    expect((await tablesOf(owner)).filter((name) => /^(job|queue|version)/.test(name))).toEqual([])
  })

  it('runs jobs at once, tries one again that failed, and says what went wrong', async () => {
    await owner.query('delete from pgboss.job_common')
    let runs = 0
    const failed: string[] = []
    const told: number[] = []
    const working = await startWorking(
      {
        ...nothing,
        'queue.tried': async ({ at }, { priority }) => {
          told.push(priority)
          if (at === 'twice' && ++runs === 1) throw new Error('not yet')
        },
      },
      { ...quiet, failed: (_, error) => failed.push(String(error)) },
    )
    try {
      const began = Date.now()
      await enqueue(db(), 'queue.tried', { at: 'now' }, { priority: 2 })
      await until(async () => (await jobs(`data->>'at' = 'now' and state = 'completed'`))[0], 4000)
      expect(Date.now() - began).toBeLessThan(4000)
      await enqueue(db(), 'queue.tried', { at: 'twice' })
      const [job] = await until(async () => {
        const found = await jobs(`data->>'at' = 'twice' and state = 'completed'`)
        return found.length > 0 && found
      }, 20_000)
      expect(job.retry_count).toBe(1)
      expect(failed).toEqual(['Error: not yet'])
      expect(told).toEqual([2, 0, 0])
    } finally {
      await working.stop()
    }
  })

  it('gives the job of a worker that was killed to another within a minute', async () => {
    await owner.query('delete from pgboss.job_common')
    const [first, second] = [fixture(600_000), fixture(0)]
    const said: unknown[] = []
    second.on('message', (line) => said.push(line))
    try {
      await once(first, 'message')
      second.kill('SIGSTOP')
      await enqueue(db(), 'queue.tried', { at: 'slow' })
      await until(async () => (await jobs(`state = 'active'`))[0], 15_000)
      // the wait for a sign of life is the library's; a shorter one shortens the test alone
      await owner.query('update pgboss.job set heartbeat_seconds = 5')
      first.kill('SIGKILL')
      second.kill('SIGCONT')
      const killed = Date.now()
      const found = await until(async () => {
        const done = await jobs(`state = 'completed'`)
        return done.length > 0 && done
      }, 60_000)
      expect(found.map((job) => job.retry_count)).toEqual([1])
      expect(Date.now() - killed).toBeLessThan(60_000)
      // what it did on the way, its rights were enough for
      expect(said.filter((line) => /trouble|failed/.test(String(line)))).toEqual([])
    } finally {
      first.kill('SIGKILL')
      second.kill('SIGKILL')
    }
  }, 120_000)

  it('ends what it has begun when it is told to stop', async () => {
    const worker = startWorker({ ...process.env, LOG_LEVEL: 'warn' })
    await once(worker, 'message')
    await enqueue(db(), 'queue.tried', { at: 'last' })
    await until(async () => (await jobs(`data->>'at' = 'last' and state = 'completed'`))[0], 15_000)
    await stopWorker(worker)
    expect(worker.exitCode).toBe(0)
  })

  it('has a worker again when one was killed', async () => {
    const pids = async () =>
      (await owner.query<{ pid: number }>('select pid from pgboss.instance order by started_on')).rows.map(
        ({ pid }) => pid,
      )
    const before = await pids()
    const another = (known: number[]) =>
      until(async () => (await pids()).find((pid) => !known.includes(pid)), 20_000)
    const said: string[] = []
    const stop = keepWorker((line) => said.push(line))
    try {
      const first = await another(before)
      process.kill(first, 'SIGKILL')
      const second = await another([...before, first])
      expect(second).not.toBe(first)
      expect(said).toEqual(['The worker ended (SIGKILL) and is started again in 1 s.'])
    } finally {
      await stop()
    }
  })
})
