import { z } from 'zod'

/** How the queue treats a kind of job. Whatever its kind, a job may run twice: it must leave what one run leaves. */
export type How = {
  /** the shape of what a job is told; anything else is refused where it is put in, and again where it is run */
  input: z.ZodType<object>
  /** runs of one worker process at once (1) */
  atOnce?: number
  /** runs at once of one group, in all worker processes */
  ofGroup?: number
  /** a second job of the same key is not kept while one waits */
  onePerKey?: boolean
  /** seconds until a run is given up (300) */
  seconds?: number
  /** tries after the first (5); the wait between them doubles */
  again?: number
  /** put in by the workers themselves, once in so many seconds in all processes together; its input is {} */
  every?: number
}

/**
 * Every kind of job by its name. What a kind does stands in jobs/queued/NAME.ts; the queues are made from this list by
 * the owner's connection (scripts/database/queue.ts), for the application may not make any.
 */
export const kinds = {
  /** does nothing; says that the queue and a worker are there */
  'queue.tried': { input: z.strictObject({ at: z.string().max(100) }) },
  /** looks again at the reports that are due (docs/re-reading.md) */
  'report.looks': { input: z.strictObject({}), every: 30, seconds: 240, again: 0 },
} satisfies Record<string, How>

export type Kind = keyof typeof kinds
/** What a job of the kind is told. */
export type JobInput<K extends Kind> = z.output<(typeof kinds)[K]['input']>

/** The kinds with their defaults. */
export const how = (
  kind: Kind,
): Required<Omit<How, 'ofGroup' | 'every'>> & Pick<How, 'ofGroup' | 'every'> => ({
  ...{ atOnce: 1, onePerKey: false, seconds: 300, again: 5 },
  ...(kinds[kind] as How),
})
