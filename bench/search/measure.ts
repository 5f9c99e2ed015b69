import { db } from '../../data/db.ts'
import { search } from '../../data/search/find.ts'
import { suggest } from '../../data/search/suggest.ts'
import { anonymous } from '../../domain/access/viewer.ts'
import { line } from '../_median.ts'

// Run by bench/search.ts in a process of its own.
const RUNS = Number(process.env.RUNS ?? 5)
const bands = [1, 4, 16, 64, 256, 1024, 4096, 16_384]

const words = await db().searchWord.findMany({
  orderBy: [{ docs: 'desc' }, { word: 'asc' }],
  select: { word: true, docs: true },
  take: 20_000,
})
const [first] = words
if (!first) throw new Error('nothing was seeded')

const sorted = (times: number[]) => times.toSorted((a, b) => a - b)
const median = (times: number[]) => sorted(times)[Math.floor(times.length / 2)]!
const p95 = (times: number[]) =>
  sorted(times)[Math.min(times.length - 1, Math.ceil(times.length * 0.95) - 1)]!
const told = (times: number[]) => `${median(times).toFixed(1)} / ${p95(times).toFixed(1)} ms`

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Ranking all that match, as one would write it. */
const byHand = (word: string) => db().$queryRaw`
  select d.key, ts_rank(d.vector, q) as rank from search_document d, (select string_agg('''' || s || '''', ' | ')::tsquery as q from unnest(search_stems(${word})) s) x
  where d.vector @@ q and d.is_public order by rank desc, d.key desc limit 20`

async function band(name: string, typed: string[], peer = false): Promise<void> {
  const [own, beside]: [number[], number[]] = [[], []]
  for (const one of typed) await search(anonymous, one)
  let newest = 0
  for (let run = 0; run < RUNS; run++)
    for (const one of typed) {
      own.push(
        await timed(async () => {
          const outcome = await search(anonymous, one)
          if (outcome.kind !== 'ok') throw new Error(outcome.kind)
          if (outcome.value.isNewest) newest++
        }),
      )
      if (peer) beside.push(await timed(() => byHand(one)))
    }
  const ratio = peer ? `, by hand ${told(beside)}, ratio ${(median(own) / median(beside)).toFixed(2)}` : ''
  line(`${name}${newest > 0 ? ', newest' : ''}`, told(own), `p95 50 ms${ratio}`)
}

for (const rank of bands) {
  const some = words.slice(rank - 1, rank + 4)
  if (some.length > 0)
    await band(
      `words in ${some[0]!.docs} statements`,
      some.map(({ word }) => word),
      true,
    )
}
const [hot, warm] = [words.slice(0, 5), words.slice(200, 205)]
await band(
  'two hot words',
  hot.map(({ word }, at) => `${word} ${hot[(at + 1) % 5]!.word}`),
)
await band(
  'a hot word and a rarer',
  hot.map(({ word }, at) => `${word} ${warm[at]!.word}`),
)
await band(
  'a hot word without another',
  hot.map(({ word }, at) => `${word} -${hot[(at + 1) % 5]!.word}`),
)
await band(
  'a hot word by a hot speaker',
  hot.map(({ word }, at) => `${word} speaker:"speaker ${at * 2}"`),
)
await band('a speaker alone', ['speaker:"speaker 2"', 'speaker:"speaker 4001"'])
await band('everything before a day', ['kind:statement before:2024-01-03'])

const prefixes = hot
  .concat(warm)
  .flatMap(({ word }) => [word.slice(0, 2), word.slice(0, 3), word.slice(0, 4)])
const suggested: number[] = []
for (let run = 0; run < RUNS + 1; run++)
  for (const prefix of prefixes) {
    const ms = await timed(() => suggest(anonymous, prefix))
    if (run > 0) suggested.push(ms)
  }
line('suggestions', told(suggested), '5 ms')
const meant: number[] = []
for (const { word } of warm.concat(hot)) meant.push(await timed(() => search(anonymous, `${word}xq`)))
line('nothing found, another spelling', told(meant))

// common words, window after window: what comes is the newest, each once
const paged: string[] = []
let after: string | undefined
do {
  const outcome = await search(anonymous, first.word, after)
  if (outcome.kind !== 'ok') throw new Error(outcome.kind)
  paged.push(...outcome.value.found.map(({ key }) => key))
  after = outcome.value.next ?? undefined
} while (after && paged.length < 900)
const newest = await db().$queryRaw<{ key: string }[]>`
  select key from search_document d where d.words @> array[${first.word}] and d.is_public order by at desc, key desc limit ${paged.length}`
const missed = newest.filter(({ key }) => !paged.includes(key)).length
line(
  'paged through, repeated, missed',
  `${paged.length}, ${paged.length - new Set(paged).size}, ${missed}`,
  '0, 0',
)
await db().$disconnect()
