import { measure, option, withRecord } from './_record.ts'

/**
 * Claims that a new statement may bear on, and reports whose text a new one shares, in a record of `--statements N`
 * (100,000), beside an index of trigram similarity asked for the same; and how much of what an exact search finds is found.
 */
const statements = Number(option('statements') ?? 100_000)
const long = Number(option('long') ?? Math.min(50_000, statements / 2))
await withRecord({ statements, long }, async (filled) => {
  process.stdout.write(
    measure('bench/candidates/measure.ts', filled, { SIZE: JSON.stringify({ statements, long }) }),
  )
})
