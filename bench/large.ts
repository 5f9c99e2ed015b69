import { measure, option, withRecord } from './_record.ts'

/**
 * What reading a large record costs in processor time, of the server and of this program: figures that a busy machine
 * does not stretch. Where there is a /proc. `--statements N --folder F`.
 */
const statements = Number(option('statements') ?? 100_000)
const long = Number(option('long') ?? Math.min(50_000, statements / 2))
await withRecord({ statements, long }, async (filled) => {
  process.stdout.write(measure('bench/large/measure.ts', filled))
})
