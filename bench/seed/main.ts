import { option, withRecord } from '../_record.ts'

/**
 * npm run bench:seed -- --statements 1000000 [--long 50000] [--folder PATH]: fills a database of its own, always alike,
 * and says how to reach it. Benches use it again when they are given the same folder and size.
 */
const statements = Number(option('statements') ?? 1_000_000)
const long = Number(option('long') ?? Math.min(50_000, statements / 2))
if (!(statements >= 1000 && long >= 0 && long <= statements))
  throw new Error('--statements takes a number from 1000 on, --long one up to that')
await withRecord(
  { statements, long },
  async ({ folder }) => {
    console.log(`  kept in ${folder}; hand it to a bench: npm run bench -- search --folder ${folder}`)
  },
  option('folder') ?? '.data/bench',
)
