import { db } from '../../data/db.ts'
import type { Cut } from '../../data/history-cut.ts'
import { storyOf } from '../../data/story/read.ts'
import { anonymous } from '../../domain/access/viewer.ts'
import type { Seeded } from '../seed/fill.ts'

// Prints the figures as one line of JSON: run by bench/as-of.ts in a process of its own.
const { story, half, late, day } = JSON.parse(process.env.SEEDED!) as Seeded
const runs = Number(process.env.RUNS)

const cuts: [string, Cut][] = [
  ['had, all of it', { recorded: new Date(late) }],
  ['had, half of it', { recorded: new Date(half) }],
  ['known, all of it', { published: new Date(day) }],
]

async function once(cut: Cut): Promise<{ ms: number; cpu: number; statements: number }> {
  const began = performance.now()
  const used = process.cpuUsage()
  const outcome = await storyOf(anonymous, story, cut)
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(used)
  if (outcome.kind !== 'ok') throw new Error('the story is missing')
  const { timeline, earlier = 0 } = outcome.value
  const statements = earlier + timeline.filter(({ kind }) => kind === 'statement').length
  return { ms, cpu: (user + system) / 1000, statements }
}

const sorted = (times: number[]) => times.toSorted((a, b) => a - b)
const median = (times: number[]) => sorted(times)[Math.floor(times.length / 2)]!
const p95 = (times: number[]) =>
  sorted(times)[Math.min(times.length - 1, Math.ceil(times.length * 0.95) - 1)]!

/** Queries that one reading asks: a story is read by hand-written SQL alone. */
async function queries(cut: Cut): Promise<number> {
  let count = 0
  const raw = db().$queryRaw
  const counted = new Proxy(raw, {
    apply(target, self, given) {
      count++
      return Reflect.apply(target, self, given)
    },
  })
  Object.defineProperty(db(), '$queryRaw', { value: counted, configurable: true })
  await once(cut)
  Object.defineProperty(db(), '$queryRaw', { value: raw, configurable: true })
  return count
}

for (let warm = 0; warm < 2; warm++) for (const cut of [{}, ...cuts.map(([, one]) => one)]) await once(cut)
const figures = []
const nows: number[] = []
const used: number[] = []
let statements = 0
for (const [name, cut] of cuts) {
  const [own, beside, cpu]: [number[], number[], number[]] = [[], [], []]
  let seen = 0
  for (let run = 0; run < runs; run++) {
    const now = await once({})
    const then = await once(cut)
    beside.push(now.ms)
    own.push(then.ms)
    cpu.push(then.cpu)
    used.push(now.cpu)
    seen = then.statements
    statements = now.statements
  }
  nows.push(...beside)
  const ratio = median(own) / median(beside)
  figures.push({
    name,
    statements: seen,
    median: median(own),
    p95: p95(own),
    cpu: median(cpu),
    ratio,
    queries: await queries(cut),
  })
}
console.log(
  JSON.stringify({
    now: { statements, median: median(nows), p95: p95(nows), cpu: median(used), queries: 0 },
    cuts: figures,
  }),
)
await db().$disconnect()
