import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbedded } from '../scripts/database/embedded.ts'
import { runningServer } from '../scripts/database/keep-running.ts'
import { asOwner, ensureDatabase, prepare } from '../scripts/database/prepare.ts'
import { startWorker, stopWorker } from '../scripts/start/worker.ts'
import { line } from './_median.ts'
import { serveFeeds } from './feeds/web.ts'

/**
 * Five hundred feeds at a five-minute rhythm in one worker, every tenth of them bad in one of ten ways: feeds a minute, how
 * late good feeds are asked, whether each item was taken once (the worker is killed at half-time, PostgreSQL at three
 * quarters, and each time noted how long until a feed is asked again), and memory.
 * usage: npm run bench -- feeds [--minutes 10] [--feeds 500] [--delay 0: seconds between two requests at one host]
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string' }, feeds: { type: 'string' }, delay: { type: 'string' } },
})
const MINUTES = Number(values.minutes ?? 10)
const COUNT = Number(values.feeds ?? 500)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-feeds-'))
fs.chmodSync(folder, 0o755)
// as a newsroom's: a server that is killed must not lose what it acknowledged
const postgres = await startEmbedded(folder)
const owner = await ensureDatabase(postgres.url, 'feeds')
const { appUrl } = await prepare(owner, 'feeds_worker', 'feeds_worker')
const sql = <T extends object>(query: string, given: unknown[] = []) =>
  asOwner(owner, query, given) as Promise<T[]>
const web = await serveFeeds(COUNT)
const env = {
  ...process.env,
  ...{ DATABASE_APP_URL: appUrl, ONRECORD_DATA: folder, LOG_LEVEL: 'fatal', NODE_ENV: 'production' as const },
  ONRECORD_HOST_DELAY: values.delay ?? '0',
  FETCH_ALLOW_HOSTS: web.feeds.map(({ host }) => host).join(','),
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const late: number[] = []
const memory: { at: number; megabytes: number }[] = []

try {
  // as after days of asking: known to each, and due at moments of their own
  await sql(
    `insert into feed (id, url, schedule, interval_seconds, next_poll_at, polled_at)
     select 'feed' || lpad(n::text, 8, '0'), url, '5 minutes', 300, now() + (n * 300.0 / $2) * interval '1 second', now()
     from unnest($1::text[]) with ordinality as f(url, n)`,
    [web.feeds.map(({ url }) => url), COUNT],
  )
  let worker = startWorker(env)
  await once(worker, 'message')
  const began = Date.now()
  const end = began + MINUTES * 60_000
  const faults = [
    {
      at: began + MINUTES * 30_000,
      of: 'the worker',
      act: async () => {
        worker.kill('SIGKILL')
        await once(worker, 'exit')
        worker = startWorker(env)
      },
    },
    {
      at: began + MINUTES * 45_000,
      of: 'PostgreSQL',
      act: async () => void process.kill(runningServer(path.join(folder, 'postgres'))!.pid, 'SIGKILL'),
    },
  ]
  let healed = 0
  const waiting = new Map<string, number>()
  while (Date.now() < end) {
    await pause(2000)
    const fault = faults.find(({ at }) => at < Date.now())
    if (fault) {
      faults.splice(faults.indexOf(fault), 1)
      await fault.act()
      const seconds = await askedAgain(Date.now())
      line(`until a feed is asked again, ${fault.of} killed`, `${seconds.toFixed(1)} s`, '10 s')
      waiting.clear()
      healed = Date.now() + 60_000
    }
    if (worker.exitCode !== null || worker.signalCode !== null) throw new Error('The worker ended by itself.')
    await lateness(waiting, Date.now() < healed)
    memory.push({ at: Date.now() - began, megabytes: weightOf(worker.pid!) })
  }
  await stopWorker(worker)
  await report((Date.now() - began) / 60_000)
} finally {
  web.close()
  await postgres.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}

/** Seconds until a feed is asked: what was on its way when the fault came ends within the first of them. */
async function askedAgain(since: number): Promise<number> {
  await pause(500)
  for (const before = web.counts().polls; web.counts().polls === before; ) await pause(50)
  return (Date.now() - since) / 1000
}

/** Notes how late each good feed was that has been asked since the last look; not in the minute after the kill. */
async function lateness(waiting: Map<string, number>, healing: boolean): Promise<void> {
  const rows = await sql<{ url: string; late: number }>(
    'select url, extract(epoch from now() - next_poll_at)::float8 as late from feed where next_poll_at <= now()',
  )
  const now = new Map(rows.map((row) => [row.url, row.late]))
  const good = web.feeds.filter(({ does }) => does === 'well')
  for (const { url } of good) {
    const before = waiting.get(url)
    if (before !== undefined && !now.has(url) && !healing) late.push(before)
    if (now.has(url)) waiting.set(url, now.get(url)!)
    else waiting.delete(url)
  }
}

/** Resident megabytes of a process and of those it started. */
function weightOf(pid: number): number {
  const one = (id: number): number => {
    const status = fs.existsSync(`/proc/${id}/status`) ? fs.readFileSync(`/proc/${id}/status`, 'utf8') : ''
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  }
  let children: number[] = []
  try {
    children = execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map(Number)
  } catch {
    // none
  }
  return one(pid) + children.reduce((sum, id) => sum + one(id), 0)
}

async function report(minutes: number): Promise<void> {
  const [items] = await sql<{
    items: number
    taken: number
    read: number
    doubles: number
    arrivals: number
    failed: number
  }>(
    `select count(*)::int as items, count(*) filter (where state = 'taken')::int as taken, count(*) filter (where state = 'read')::int as read,
      count(*) filter (where state = 'failed')::int as failed,
      (select count(*)::int from (select 1 from unfiled_snapshot group by final_url having count(*) > 1) d) as doubles,
      (select count(*)::int from feed_arrival) as arrivals from feed_item`,
  )
  const [feeds] = await sql<{ failing: number; well: number }>(
    'select count(*) filter (where failures > 0)::int as failing, count(*) filter (where failures = 0)::int as well from feed',
  )
  const { polls, articles } = web.counts()
  const sorted = late.sort((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
  const part = Math.max(1, Math.floor(memory.length / 5))
  const mean = (list: typeof memory) => list.reduce((sum, { megabytes }) => sum + megabytes, 0) / list.length
  line(
    `feeds asked a minute, of ${COUNT} at five minutes`,
    (polls / minutes).toFixed(0),
    `${(COUNT / 5.5).toFixed(0)}`,
  )
  line(
    'how late good feeds were asked',
    `${at(0.5)} s, 95 of 100 under ${at(0.95)} s, at most ${at(1)} s`,
    '60 s',
  )
  line('items, and through how many arrivals', `${items!.items} through ${items!.arrivals}`, '')
  line('items captured; waiting for it; failed', `${items!.read}; ${items!.taken}; ${items!.failed}`, '')
  const reasons = await sql<{ why: string; times: number }>(
    `select why, count(*)::int as times from feed_item where state = 'failed' group by why order by 2 desc`,
  )
  for (const { why, times } of reasons) line(`… failed: ${why}`, String(times))
  line('pages that wait twice, worker and PostgreSQL killed once each', String(items!.doubles), '0')
  line('articles fetched for each item captured', (articles / Math.max(1, items!.read)).toFixed(2), '1.1')
  line('feeds that fail, and those that do well', `${feeds!.failing} and ${feeds!.well}`, '')
  line(
    'memory of worker and readers, first and last fifth',
    `${mean(memory.slice(0, part)).toFixed(0)} and ${mean(memory.slice(-part)).toFixed(0)} MB`,
    '',
  )
}
