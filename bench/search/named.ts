import { db } from '../../data/db.ts'
import { thingsNamed } from '../../data/search/by-name.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { line } from '../_median.ts'

// Run by bench/search.ts in a process of its own: things by name, as the palette asks for them letter by letter.
const RUNS = Number(process.env.RUNS ?? 5)
const editor: Viewer = { kind: 'person', id: 'bench', name: 'Bench', role: 'editor' }

const sorted = (times: number[]) => times.toSorted((a, b) => a - b)
const at = (times: number[], part: number) =>
  sorted(times)[Math.min(times.length - 1, Math.ceil(times.length * part) - 1)]!
const told = (times: number[]) => `${at(times, 0.5).toFixed(1)} / ${at(times, 0.95).toFixed(1)} ms`

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The same by the index of all that can be found, as one would write it. */
const byHand = (typed: string) => {
  const query = typed
    .split(' ')
    .map((word, n, all) => `'${word}':${n === all.length - 1 ? '*' : ''}A`)
    .join(' & ')
  return db()
    .$queryRaw`select d.key from search_document d where d.vector @@ ${query}::tsquery and d.kind <> 'statement'
    order by ts_rank(d.vector, ${query}::tsquery, 1) desc, d.key limit 20`
}

const titled = await db().$queryRaw<{ word: string; arabic: boolean; place: bigint }[]>`
  select word, arabic, row_number() over (partition by arabic order by docs desc, word) as place from (
    select w.word, w.word ~ '[ء-ي]' as arabic, count(*) as docs from search_document d cross join lateral unnest(d.words) w (word)
    where d.kind = 'report' and length(w.word) > 4 group by w.word) w`
for (const [script, isArabic] of [
  ['Latin', false],
  ['Arabic', true],
] as const) {
  const words = titled.filter(({ arabic }) => arabic === isArabic).map(({ word }) => word)
  const [common, rare] = [words.slice(0, 8), words.slice(-2000, -1992)]
  await band(`${script}, two letters`, begun([...common, ...rare], 2))
  await band(`${script}, three letters`, begun([...common, ...rare], 3))
  await band(`${script}, a common word begun`, begun(common, 4))
  await band(`${script}, a rare word begun`, begun(rare, 4))
  await band(`${script}, whole words`, [...common, ...rare])
  await band(
    `${script}, a common word and one begun`,
    common.map((word, n) => `${word} ${common[(n + 1) % common.length]!.slice(0, 2)}`),
  )
}
await db().$disconnect()

function begun(words: readonly string[], letters: number): string[] {
  return [...new Set(words.map((word) => [...word].slice(0, letters).join('')))]
}

async function band(name: string, typed: string[]): Promise<void> {
  const [own, beside]: [number[], number[]] = [[], []]
  let found = 0
  for (let run = 0; run <= RUNS; run++)
    for (const one of typed) {
      const ours = await timed(async () => {
        const outcome = await thingsNamed(editor, one)
        if (outcome.kind !== 'ok') throw new Error(outcome.kind)
        if (run === 0) found += outcome.value.length
      })
      const theirs = await timed(() => byHand(one))
      if (run > 0) own.push(ours) && beside.push(theirs)
    }
  line(
    `by name: ${name} (${(found / typed.length).toFixed(0)} found)`,
    told(own),
    `p95 50 ms, by hand ${told(beside)}`,
  )
}
