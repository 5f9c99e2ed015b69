import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type pg from 'pg'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { JOBS_COUNTED, WORKERS_COUNTED } from '../../data/queue/counted.ts'
import type { QueueLine } from '../../domain/queue/view.ts'
import { diskOf } from '../../outside/disk.ts'
import { keptSize } from './kept/pages.ts'

/** What was asked for, in as few words as a graph can hold: an address would make a series of each page. */
export type Kind = 'kept' | 'page' | 'desk' | 'action' | 'api' | 'file'

/** How long figures of the database serve: several scrapers at once ask it once. */
const FRESH_MS = 5000

const registry = new Registry()
collectDefaultMetrics({ register: registry })
// numbers that go down again, called as counters are: the same stand under their names without the suffix, by type
for (const name of ['handles', 'requests', 'resources'])
  registry.removeSingleMetric(`nodejs_active_${name}_total`)

const answers = new Histogram({
  name: 'onrecord_answer_seconds',
  help: 'Time from a request to the end of its answer',
  labelNames: ['kind', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [registry],
})
/** Counts an answer. @param status as HTTP says it, told apart by its first digit */
export function observe(kind: Kind, status: number, seconds: number): void {
  answers.observe({ kind, status: `${Math.floor(status / 100)}xx` }, seconds)
}

const gauge = (name: string, help: string, value: () => number): void => {
  const made: Gauge = new Gauge({ name, help, registers: [registry], collect: (): void => made.set(value()) })
}
gauge('onrecord_kept_pages', 'Pages that are kept whole in this process', () => keptSize().pages)
gauge('onrecord_kept_bytes', 'Bytes of pages that are kept', () => keptSize().bytes)

const figures = new Gauge({
  name: 'onrecord_record',
  help: 'Figures of the record and its database (docs/running.md names them)',
  labelNames: ['figure'],
  registers: [registry],
})
const queue = new Gauge({
  name: 'onrecord_jobs',
  help: 'Jobs of each kind: waiting, running, failed for good; counted to 100000 of each',
  labelNames: ['kind', 'state'],
  registers: [registry],
})
const oldest = new Gauge({
  name: 'onrecord_jobs_oldest_seconds',
  help: 'For how long a job of the kind that could run has been due at most; 0 when none waits',
  labelNames: ['kind'],
  registers: [registry],
})
const workers = new Gauge({
  name: 'onrecord_workers',
  help: 'Worker processes that give a sign of life, of this record',
  registers: [registry],
})
const free = new Gauge({
  name: 'onrecord_disk_free_bytes',
  help: 'Bytes that are free for us on the disk that holds the data folder, its snapshots',
  registers: [registry],
})
const size = new Gauge({
  name: 'onrecord_disk_size_bytes',
  help: 'Bytes of the disk that holds the data folder',
  registers: [registry],
})
const up = new Gauge({
  name: 'onrecord_database_up',
  help: '1 when the database answers',
  registers: [registry],
})
const current = new Gauge({
  name: 'onrecord_evictions_current',
  help: '1 when this process has heard of all evictions, so that what it keeps is used',
  registers: [registry],
})

type Now = { database: pg.Pool; isCurrent: () => boolean; data: string }
let asked: { at: number; answer: Promise<void> } | undefined

/** Answers in Prometheus' text format whoever has the key; without a key in the settings there is no such address. */
export async function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  now: Now,
): Promise<void> {
  if (!isKey(request.headers.authorization, key)) {
    response.writeHead(401, { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' }).end()
    return
  }
  current.set(now.isCurrent() ? 1 : 0)
  if (!asked || performance.now() - asked.at > FRESH_MS)
    asked = { at: performance.now(), answer: askDatabase(now.database) }
  await Promise.all([asked.answer, askDisk(now.data)])
  const text = await registry.metrics()
  response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).end(text)
}

async function askDatabase(database: pg.Pool): Promise<void> {
  try {
    const { rows } = await database.query<{ figure: string; value: number | null }>(
      'select figure, value from running_figures()',
    )
    const jobs = await database.query<QueueLine>(JOBS_COUNTED)
    const alive = await database.query<{ workers: number }>(WORKERS_COUNTED)
    forget()
    up.set(1)
    for (const { figure, value } of rows) if (value !== null) figures.set({ figure }, value)
    workers.set(alive.rows[0]!.workers)
    for (const { kind, oldest: longest, ...states } of jobs.rows) {
      oldest.set({ kind }, longest ?? 0)
      for (const [state, value] of Object.entries(states)) queue.set({ kind, state }, value)
    }
  } catch {
    // said by the figure itself: a monitor must get an answer when the database gives none
    forget()
    up.set(0)
  }
}
const forget = (): void => {
  figures.reset()
  queue.reset()
  oldest.reset()
  // not none, but not known: to reset a figure without labels would make it 0
  workers.remove()
}

/** Where the system does not say, there are no such figures. */
async function askDisk(folder: string): Promise<void> {
  const disk = await diskOf(folder)
  for (const [figure, value] of [
    [free, disk?.free],
    [size, disk?.all],
  ] as const)
    value === undefined ? figure.remove() : figure.set(value)
}

/** Compared as hashes: how long it takes says nothing of the key. */
function isKey(given: string | undefined, key: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given ?? ''), hash(`Bearer ${key}`))
}
