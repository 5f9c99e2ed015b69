import fs from 'node:fs'
import pg from 'pg'
import { candidatesFor } from '../../data/claim/candidates.ts'
import { claimOf } from '../../data/claim/read.ts'
import { db } from '../../data/db.ts'
import { nearestTo } from '../../data/report/copies.ts'
import { search } from '../../data/search/find.ts'
import { suggest } from '../../data/search/suggest.ts'
import { storyOf } from '../../data/story/read.ts'
import { anonymous, system } from '../../domain/access/viewer.ts'
import { line } from '../_median.ts'
import type { Seeded } from '../seed/fill.ts'

// Run by bench/large.ts in a process of its own.
const id = (kind: string, n: number) => kind + String(n).padStart(9, '0')
const c = new pg.Client({ connectionString: process.env.OWNER_URL! })
await c.connect()
const { story, late, half, day } = JSON.parse(process.env.SEEDED!) as Seeded
const words = (await c.query('select word, docs from search_word order by docs desc, word limit 20000')).rows
const pids = async () =>
  (
    await c.query(
      `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
  ).rows.map((r) => r.pid)
const ticks = (ps: number[]) =>
  ps.reduce((s, p) => {
    try {
      const f = fs.readFileSync(`/proc/${p}/stat`, 'utf8').split(') ')[1]!.split(' ')
      return s + Number(f[11]) + Number(f[12])
    } catch {
      return s
    }
  }, 0) * 10
async function cpu(name: string, n: number, work: (i: number) => Promise<unknown>) {
  await work(0)
  const ps = await pids()
  const b = ticks(ps)
  const u = process.cpuUsage()
  const t = performance.now()
  for (let i = 0; i < n; i++) await work(i)
  const own = process.cpuUsage(u)
  const e = ticks(ps)
  const [server, node] = [(e - b) / n, (own.user + own.system) / 1000 / n]
  line(
    name,
    `${server.toFixed(1)} + ${node.toFixed(1)} ms`,
    `server + node; wall ${((performance.now() - t) / n).toFixed(0)} ms`,
  )
}
for (const rank of [1, 4, 16, 64, 256, 1024, 4096, 16384])
  await cpu(`search ${words[rank - 1].docs}`, 10, (i) => search(anonymous, words[rank - 1 + (i % 5)].word))
await cpu('search by hand, hot', 5, (i) =>
  c
    .query(`select 1`)
    .then(
      () =>
        db()
          .$queryRaw`select d.key, ts_rank(d.vector, ${words[i % 5].word}::tsquery) as rank from search_document d where d.vector @@ ${words[i % 5].word}::tsquery and d.is_public order by rank desc, d.key desc limit 20`,
    ),
)
await cpu('suggest', 20, (i) => suggest(anonymous, words[i].word.slice(0, 3)))
await cpu('story now', 3, () => storyOf(anonymous, story))
await cpu('story had late', 3, () => storyOf(anonymous, story, { recorded: new Date(late) }))
await cpu('story had half', 3, () => storyOf(anonymous, story, { recorded: new Date(half) }))
await cpu('story known', 3, () => storyOf(anonymous, story, { published: new Date(day) }))
await cpu('claim of 1000 statements', 5, () => claimOf(anonymous, 'clm000000003'))
await cpu('claim of few statements', 10, (i) => claimOf(anonymous, id('clm', 100 + i)))
await cpu('claims for a statement', 20, (i) => candidatesFor(system('bench'), id('sta', i * 4999)))
await cpu('copies of a report', 20, async (i) => {
  const s = await db().snapshot.findUniqueOrThrow({
    where: { id: id('snp', i * 1000 + 13) },
    select: { text: true, bands: true },
  })
  return nearestTo(db(), {
    reportId: 'x',
    sourceId: 'n',
    snapshotId: 'x',
    text: s.text,
    bands: s.bands,
    publishedAt: null,
  })
})
await c.end()
await db().$disconnect()
