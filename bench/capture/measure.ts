import path from 'node:path'
import { db } from '#data/db.ts'
import { system } from '#domain/access/viewer.ts'
import { importRow } from '#jobs/import/import-row.ts'
import { world } from '#jobs/world.ts'
import { diskStore } from '#outside/snapshot-store.ts'
import { line } from '../_median.ts'
import { textsOf } from './texts.ts'

const COUNT = Number(process.env.BENCH_COUNT)
const AT_ONCE = 8

const texts = textsOf(COUNT)

async function each(work: (text: string) => Promise<unknown>): Promise<number> {
  const waiting = [...texts]
  const began = performance.now()
  const one = async () => {
    for (let text = waiting.pop(); text; text = waiting.pop()) await work(text)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return COUNT / ((performance.now() - began) / 1000)
}

const outside = { ...world(), store: diskStore(path.join(process.env.BENCH_FOLDER ?? '', 'snapshots')) }
const read = (text: string) => outside.read({ kind: 'text', text, publishedAt: '2031-03-04T10:00:00Z' })
await Promise.all(texts.slice(0, 20).map(read)) // the process is warm
const alone = await each(read)
const file = { source: { name: 'The Bench', kind: 'news outlet' as const, domain: null } }
const captured = await each(async (text) => {
  const done = await importRow(system('bench'), { text, file }, { run: true, outside })
  if ('error' in done || done.did !== 'filed') throw new Error(JSON.stringify(done))
})
const drafts = await db().statement.count()
line('reading alone, articles a second', alone.toFixed(0))
line(`captured and filed, ${Math.round(drafts / COUNT)} drafts each`, captured.toFixed(0))
line('of reading alone', (captured / alone).toFixed(2), '0.4 at least')
await db().$disconnect()
process.exit(0)
