import { measure, option, withRecord } from './_record.ts'

/**
 * Search by words of every frequency, by two words, by a speaker, and what is suggested, beside ranking all that match
 * by hand-written SQL. `--statements N` says how many there are, `--folder F` keeps them for the next time,
 * `--only names` asks for things by name alone.
 */
const statements = Number(option('statements') ?? process.env.STATEMENTS ?? 20_000)
const long = Number(option('long') ?? Math.min(50_000, statements / 2))
await withRecord({ statements, long }, async (filled) => {
  if (option('only') !== 'names') process.stdout.write(measure('bench/search/measure.ts', filled))
  process.stdout.write(measure('bench/search/named.ts', filled))
})
