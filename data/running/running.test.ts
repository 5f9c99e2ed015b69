import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { asOwner } from '../../scripts/database/prepare.ts'
import { db } from '../db.ts'
import { enqueue } from '../queue/enqueue.ts'
import { retry } from '../queue/retry.ts'
import { queueState } from '../queue/state.ts'
import { keepBackup, lastBackups } from './backups.ts'
import { runningFigures } from './figures.ts'

const admin: Viewer = { kind: 'person', id: 'someadmin234', name: 'Maha', role: 'admin' }
const others: Viewer[] = [{ kind: 'anonymous' }, { ...admin, role: 'reader' }, { ...admin, role: 'editor' }]
const owner = <T extends object>(sql: string, values: unknown[] = []) =>
  asOwner<T>(process.env.TEST_OWNER_URL!, sql, values)
const made = { file: 'one.backup', size: 5_000_000_000, rows: 12, missing: 0, sha256: 'a'.repeat(64) }

beforeAll(() => owner('delete from pgboss.job'))
beforeEach(() => owner('delete from backup'))
afterAll(() => db().$disconnect())

it('tells only admins, and changes nothing for others', async () => {
  const job = (await enqueue(db(), 'queue.tried', { at: 'kept from others' }))!
  for (const viewer of others) {
    expect((await runningFigures(viewer)).kind).toBe('forbidden')
    expect((await queueState(viewer)).kind).toBe('forbidden')
    expect((await lastBackups(viewer)).kind).toBe('forbidden')
    expect((await retry(viewer, { kind: 'queue.tried', job })).kind).toBe('forbidden')
    expect((await keepBackup(viewer, made)).kind).toBe('forbidden')
  }
  // not even an admin may say that a backup was made
  expect((await keepBackup(admin, made)).kind).toBe('forbidden')
  expect(await db().backup.count()).toBe(0)
})

it('has the figures of the database, with the application’s own rights', async () => {
  const figures = await runningFigures(admin)
  if (figures.kind !== 'ok') throw new Error(figures.kind)
  const [sealed] = await owner<{ at: Date | null }>('select min(at) as at from history_seal')
  expect(figures.value.first_sealed_at).toBe(sealed?.at ? sealed.at.getTime() / 1000 : undefined)
  const { database_bytes, connections, connections_most, history_rows, last_backup_at } = figures.value
  expect(database_bytes).toBeGreaterThan(1_000_000)
  expect(connections).toBeGreaterThan(0)
  expect(connections_most).toBeGreaterThan(connections!)
  expect(history_rows).toBe(await db().history.count())
  expect(last_backup_at).toBeUndefined()
})

it('knows the newest backup, and forgets those of long ago', async () => {
  await owner(
    `insert into backup (id, at, file, size, rows, missing, sha256)
     select 'old' || n, now() - n * interval '1 day', 'old', 1, 1, 0, repeat('b', 64) from generate_series(1, 450) n`,
  )
  expect(await keepBackup(system('backup'), made)).toEqual({ kind: 'ok', value: null })
  expect(await db().backup.count()).toBe(400)
  const [newest, next] = ((await lastBackups(admin)) as { value: { file: string; size: number }[] }).value
  expect(newest).toMatchObject({ file: 'one.backup', size: 5_000_000_000, rows: 12, missing: 0 })
  expect(next?.file).toBe('old')
  const figures = (await runningFigures(admin)) as { value: Record<string, number> }
  expect(Math.abs(figures.value.last_backup_at! - Date.now() / 1000)).toBeLessThan(60)
})

it('shows what failed for good, and has it tried once more, once', async () => {
  const job = (await enqueue(db(), 'queue.tried', { at: 'failed' }))!
  // what has not failed is not there to be tried again
  expect((await retry(admin, { kind: 'queue.tried', job })).kind).toBe('missing')
  await owner(
    `update pgboss.job set state = 'failed', retry_count = 5, completed_on = now(), output = '{"message":"the host is gone"}' where id = $1`,
    [job],
  )
  const state = await queueState(admin)
  if (state.kind !== 'ok') throw new Error(state.kind)
  expect(state.value.lines.map(({ kind }) => kind)).toContain('queue.tried')
  expect(state.value.failures).toEqual([
    {
      id: job,
      kind: 'queue.tried',
      tries: 6,
      at: expect.any(String),
      input: '{"at": "failed"}',
      error: 'the host is gone',
    },
  ])
  expect(state.value.workers).toBe(0)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => retry(admin, { kind: 'queue.tried', job })),
  )
  expect(answers.filter(({ kind }) => kind === 'ok')).toHaveLength(1)
  expect(answers.filter(({ kind }) => kind === 'missing')).toHaveLength(9)
  const [row] = await owner<{ state: string }>('select state::text from pgboss.job where id = $1', [job])
  expect(row?.state).toBe('retry')
})

it('counts the workers that give a sign of life, and shows the beginning of what is long', async () => {
  const worker = (life: string) =>
    owner(
      `insert into pgboss.instance (id, host, pid, version, node_version, heartbeat_seconds, supervise, schedule, migrate,
         persist_queue_stats, persist_warnings, heartbeat_on, stopped_on)
       values (gen_random_uuid(), 'here', 1, '1', '1', 30, true, true, false, true, false, ${life})`,
    )
  await worker('now(), null')
  await worker("now() - interval '85 seconds', null")
  await worker("now() - interval '95 seconds', null") // three signs missed
  await worker('now(), now()')
  const long = 'x'.repeat(2000)
  const job = await enqueue(db(), 'queue.tried', { at: 'long' })
  await owner(
    `update pgboss.job set state = 'failed', completed_on = now(), data = jsonb_build_object('at', $2::text),
       output = jsonb_build_object('message', $2::text) where id = $1`,
    [job, long],
  )
  const state = await queueState(admin)
  if (state.kind !== 'ok') throw new Error(state.kind)
  expect(state.value.workers).toBe(2)
  const shown = state.value.failures.find(({ id }) => id === job)!
  expect([shown.input.length, shown.error.length]).toEqual([500, 500])
})

it.each([{}, { kind: 'queue.tried', job: 'x' }, { kind: 'no.kind', job: crypto.randomUUID() }])(
  'refuses what names no job: %j',
  async (input) => {
    expect((await retry(admin, input)).kind).toBe('invalid')
  },
)
