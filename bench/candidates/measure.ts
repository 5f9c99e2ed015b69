import pg from 'pg'
import { candidatesFor } from '../../data/claim/candidates.ts'
import { db } from '../../data/db.ts'
import { nearestTo } from '../../data/report/copies.ts'
import { system } from '../../domain/access/viewer.ts'
import { bandKeys } from '../../domain/reading/copies/band-keys.ts'
import { sharedPassages } from '../../domain/reading/copies/passages.ts'
import { buildClaimIndex } from '../../domain/reading/rank/claim-index.ts'
import { rankClaims } from '../../domain/reading/rank/rank-claims.ts'
import { line } from '../_median.ts'
import { PER_REPORT, reportsOf, type Size } from '../seed/numbers.ts'
import { originOf } from '../seed/texts.ts'

// Run by bench/candidates.ts in a process of its own.
const size = JSON.parse(process.env.SIZE!) as Size
const RUNS = Number(process.env.RUNS ?? 40)
const owner = new pg.Client({ connectionString: process.env.OWNER_URL! })
await owner.connect()
const id = (kind: string, n: number) => kind + String(n).padStart(9, '0')
const sorted = (times: number[]) => times.toSorted((a, b) => a - b)
const median = (times: number[]) => sorted(times)[Math.floor(times.length / 2)]!
const p95 = (times: number[]) => sorted(times)[Math.ceil(times.length * 0.95) - 1]!
const told = (times: number[]) => `${median(times).toFixed(1)} / ${p95(times).toFixed(1)} ms`
async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const done = await work()
  times.push(performance.now() - began)
  return done
}
const trigrams = async (table: string, column: string) => {
  await owner.query("set maintenance_work_mem = '512MB'")
  await owner.query(
    `create index if not exists bench_${table}_trigrams on ${table} using gin (${column} gin_trgm_ops)`,
  )
}
const reach = (own: number[], peer: number[], slower: number) =>
  `${slower} / p95 ${slower} ms, of a trigram index ${told(peer)}: 1/${(median(peer) / median(own)).toFixed(0)}`

async function sharing(text: string, reports: number[]): Promise<number[]> {
  const others = await db().snapshot.findMany({
    where: { id: { in: reports.map((n) => id('snp', n)) } },
    select: { id: true, text: true },
  })
  return others.flatMap((other) =>
    sharedPassages(text, other.text).shareOfA >= 0.5 ? Number(other.id.slice(3)) : [],
  )
}

// ---- reports: what shares text with a new one -----------------------------------------------------------------
await trigrams('snapshot', 'text')
const copies = Array.from({ length: reportsOf(size) }, (_, n) => n).filter((n) => originOf(n) !== n)
const some = copies.filter((_, at) => at % Math.ceil(copies.length / RUNS) === 0)
const [own, peer]: [number[], number[]] = [[], []]
let [found, wanted, foundByPeer] = [0, 0, 0]
await owner.query('set pg_trgm.similarity_threshold = 0.5')
for (const warm of [true, false])
  for (const report of warm ? some.slice(0, 3) : some) {
    const snapshot = await db().snapshot.findUniqueOrThrow({ where: { id: id('snp', report) } })
    const fresh = {
      reportId: id('rep', report),
      sourceId: 'none',
      snapshotId: id('snp', report),
      text: snapshot.text,
      publishedAt: null,
    }
    const mine = await timed(warm ? [] : own, () =>
      nearestTo(db(), { ...fresh, bands: bandKeys(fresh.text) }),
    )
    const exact = await timed(warm ? [] : peer, () =>
      owner.query(
        'select report_id from snapshot where text % $1 and report_id <> $2 order by similarity(text, $1) desc, id limit 20',
        [fresh.text, fresh.reportId],
      ),
    )
    if (warm) continue
    // copies by construction that are copies word by word too: half of the text, from where it counts by itself
    const alike = copies
      .filter((n) => originOf(n) === originOf(report) && n !== report)
      .concat(originOf(report))
    const truly = new Set(await sharing(fresh.text, alike))
    const keys = (rows: { report_id: string }[]) =>
      rows.filter((row) => truly.has(Number(row.report_id.slice(3)))).length
    wanted += Math.min(20, truly.size)
    found += keys(mine.map(({ other }) => other))
    foundByPeer += keys(exact.rows)
  }
line(`copies of a report among ${reportsOf(size)}: median / p95`, told(own), reach(own, peer, 20))
line(
  '… of the true ones found',
  (found / wanted).toFixed(3),
  `0.98; trigrams ${(foundByPeer / wanted).toFixed(3)}`,
)

// ---- claims: what a new statement may bear on -----------------------------------------------------------------
await trigrams('claim', 'wording')
const claims = (
  await owner.query('select id, wording, created_at from claim order by created_at desc, id desc')
).rows
const index = buildClaimIndex(claims.map((claim) => ({ id: claim.id, claim: claim.wording })))
const viewer = system('bench')
const [asked, beside]: [number[], number[]] = [[], []]
let [first, firstOfExact, nine, nineOfExact] = [0, 0, 0, 0]
await owner.query('set pg_trgm.word_similarity_threshold = 0.2')
for (let run = -3; run < RUNS; run++) {
  const n = Math.floor(((run + 3.5) / (RUNS + 3)) * size.statements)
  const { exact } = await db().statement.findUniqueOrThrow({
    where: { id: id('sta', n) },
    select: { exact: true },
  })
  const mine = await timed(run < 0 ? [] : asked, () => candidatesFor(viewer, id('sta', n)))
  if (mine.kind !== 'ok') throw new Error(mine.kind)
  await timed(run < 0 ? [] : beside, () =>
    owner.query('select id from claim where wording % $1 order by similarity(wording, $1) desc limit 9', [
      exact,
    ]),
  )
  if (run < 0) continue
  const all = rankClaims(index, exact, 9)
  const ids = new Set(mine.value.map((claim) => claim.id))
  if (all[0]) firstOfExact++
  if (all[0] && ids.has(all[0].id)) first++
  nineOfExact += all.length
  nine += all.filter((claim) => ids.has(claim.id)).length
}
line(`claims for a statement among ${claims.length}: median / p95`, told(asked), reach(asked, beside, 20))
line('… of the best by ranking all found', (first / firstOfExact).toFixed(3), '0.98')
line('… of the nine best', (nine / nineOfExact).toFixed(3))
line('statements of the record', String(reportsOf(size) * PER_REPORT))
await owner.end()
await db().$disconnect()
