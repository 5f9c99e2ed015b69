import { runs } from '#jobs/queued/runs.ts'

/** One run of the day's mails as a worker does it, in a process of its own, for a test that kills it. */
await runs['digest.send']({}, { id: 'a', tries: 1, priority: 0, signal: AbortSignal.timeout(60_000) })
process.exit(0)
