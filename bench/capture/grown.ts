import { db } from '#data/db.ts'
import { nearestTo } from '#data/report/copies.ts'
import { system } from '#domain/access/viewer.ts'
import { importRow } from '#jobs/import/import-row.ts'
import { world } from '#jobs/world.ts'
import { diskStore } from '#outside/snapshot-store.ts'
import { textsOf } from './texts.ts'

// Run by bench/capture.ts in a process of its own, once with an empty record and once with a large one. Answers in JSON.
const [COUNT, WARM] = [Number(process.env.BENCH_COUNT), 30]
const outside = { ...world(), store: diskStore(process.env.BENCH_STORE!) }
const file = { source: { name: 'The Bench', kind: 'news outlet' as const, domain: null } }
const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

// other articles each time: what is on record already is not filed again
const first = Number(process.env.BENCH_FIRST)
const [captures, looks]: [number[], number[]] = [[], []]
for (const [at, text] of textsOf(COUNT + WARM, first).entries()) {
  const began = performance.now()
  const done = await importRow(system('bench'), { text, file }, { run: true, outside })
  if ('error' in done || done.did !== 'filed') throw new Error(JSON.stringify(done))
  if (at < WARM) continue
  captures.push(performance.now() - began)
  const { id, bands } = (await db().snapshot.findFirst({ where: { reportId: done.report } }))!
  const fresh = { reportId: done.report, sourceId: 'none', snapshotId: id, text, bands, publishedAt: null }
  const looked = performance.now()
  await nearestTo(db(), fresh)
  looks.push(performance.now() - looked)
}
console.log(JSON.stringify({ capture: median(captures), look: median(looks) }))
await db().$disconnect()
process.exit(0)
