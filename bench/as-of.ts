import { line } from './_median.ts'
import { measure, option, withRecord } from './_record.ts'

/**
 * A story of 50,000 statements as of a moment beside the same story now, read as a reader's page reads it. Runs of both
 * are interleaved, so that a busy machine slows both. `--statements N`: the record around the story.
 */
const long = Number(process.env.STATEMENTS ?? 50_000)
const RUNS = process.env.RUNS ?? '15'
await withRecord({ statements: Number(option('statements') ?? long), long }, async (filled) => {
  const { now, cuts } = JSON.parse(measure('bench/as-of/measure.ts', filled, { RUNS })) as Measured
  line(`the story now, ${now.statements} statements: median, p95`, `${ms(now.median)} / ${ms(now.p95)}`)
  line('… of it processor time of this process', ms(now.cpu))
  for (const { name, statements, median, p95, cpu, ratio, queries } of cuts) {
    line(`${name}, ${statements} statements: median, p95`, `${ms(median)} / ${ms(p95)}`, 'p95 300 ms')
    line('… of it processor time of this process', ms(cpu))
    line(`${name}: of the story now, interleaved`, `${ratio.toFixed(2)}×`, '1.5×')
    line(`${name}: queries`, String(queries), '8')
  }
})

type Figures = { statements: number; median: number; p95: number; cpu: number; queries: number }
type Measured = { now: Figures; cuts: (Figures & { name: string; ratio: number })[] }

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}
