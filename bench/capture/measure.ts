import path from 'node:path'
import { db } from '#data/db.ts'
import { system } from '#domain/access/viewer.ts'
import { importRow } from '#jobs/import/import-row.ts'
import { world } from '#jobs/world.ts'
import { diskStore } from '#outside/snapshot-store.ts'
import { line } from '../_median.ts'
import { processorOf } from './processor.ts'
import { inputOf, pageOf, throughQueue } from './queue.ts'
import { sharingTextsOf, textsOf } from './texts.ts'

const COUNT = Number(process.env.BENCH_COUNT)
const AT_ONCE = 8
const FOLDER = process.env.BENCH_FOLDER ?? ''

/** Captured before anything is measured: a worker runs for weeks, and each of its connections has asked everything before. */
const WARM = 100

const sharing = process.env.BENCH_TEXTS === 'sharing'
const all = (sharing ? sharingTextsOf : textsOf)(2 * COUNT + WARM)
const texts = all.slice(0, COUNT)
const pages = all.slice(COUNT, 2 * COUNT).map(pageOf)

async function each<T>(things: T[], work: (one: T) => Promise<unknown>): Promise<number> {
  const waiting = [...things]
  const began = performance.now()
  const one = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await work(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return things.length / ((performance.now() - began) / 1000)
}

/** What one article cost, of processors and of time. */
async function told(what: string, work: () => Promise<number>): Promise<number> {
  const before = processorOf(FOLDER)
  const rate = await work()
  const after = processorOf(FOLDER)
  const spent = (of: keyof typeof after) => `${of} ${(((after[of] - before[of]) / COUNT) * 1000).toFixed(1)}`
  line(what, rate.toFixed(1))
  line('  processor ms an article', [spent('application'), spent('reader'), spent('database')].join(', '))
  return rate
}

const outside = { ...world(), store: diskStore(path.join(FOLDER, 'snapshots')) }
const read = (text: string) => outside.read({ kind: 'text', text, publishedAt: '2031-03-04T10:00:00Z' })
const file = { source: { name: 'The Bench', kind: 'news outlet' as const, domain: null } }
async function capture(text: string): Promise<void> {
  const done = await importRow(system('bench'), { text, file }, { run: true, outside })
  if ('error' in done || done.did !== 'filed') throw new Error(JSON.stringify(done))
}

await each(all.slice(2 * COUNT), read)
await each(all.slice(2 * COUNT), capture)
const alone = await told('reading alone, articles a second', () => each(texts, read))
const captured = await told('captured and filed, articles a second', () => each(texts, capture))
const drafts = await db().statement.count()
line('drafts of an article', Math.round(drafts / (COUNT + WARM)).toString())
line('reports an article is tied to', ((await db().reliance.count()) / (COUNT + WARM)).toFixed(1))
line('of reading alone', (captured / alone).toFixed(2), '0.4 at least')
const pagesAlone = await told('reading pages alone, pages a second', () =>
  each(pages, (page) => outside.read(inputOf(page))),
)
const queued = await told('through the queue, captured and filed, a second', () =>
  throughQueue(pages, outside),
)
line('of reading alone', (queued / pagesAlone).toFixed(2), '0.4 at least')
await db().$disconnect()
process.exit(0)
