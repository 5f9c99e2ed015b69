import { measure, option, withRecord } from './_record.ts'

/**
 * What `onrecord verify` costs on a record of a size (`--statements N`): rows a second of each part, snapshots read from
 * the store, memory; then a hundred things changed or removed behind its back, and how many of them it names.
 */
const statements = Number(option('statements') ?? 100_000)
await withRecord({ statements, long: Math.min(50_000, statements / 2) }, async (filled) => {
  process.stdout.write(measure('bench/verify/seal.ts', filled, { ONRECORD_DATA: filled.folder }))
  process.stdout.write(measure('bench/verify/measure.ts', filled, { ONRECORD_DATA: filled.folder }))
})
