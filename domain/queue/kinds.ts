import { z } from 'zod'
import { id } from '../text.ts'

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

/** the moment at a host that a job was put off to */
const turn = z.strictObject({ host: z.string().max(4000), at: z.iso.datetime() }).optional()
/** how far redirects had led, and when, as the next host's turn was too far off: it goes on from there, unless it was begun again */
const reached = z
  .strictObject({
    ...{ from: z.string().max(10_000), url: z.string().max(10_000) },
    redirects: z.array(z.strictObject({ url: z.string().max(10_000), status: z.int() })).max(20),
    ...{ at: z.iso.datetime().optional(), again: z.boolean().optional() },
  })
  .optional()

/**
 * Every kind of job by its name. What a kind does stands in jobs/queued/NAME.ts; the queues are made from this list by
 * the owner's connection (scripts/database/queue.ts), for the application may not make any.
 */
export const kinds = {
  /** does nothing; says that the queue and a worker are there */
  'queue.tried': { input: z.strictObject({ at: z.string().max(100) }) },
  /** puts the feeds whose time has come and items whose jobs were lost into the queue, and asks hubs anew whose leases end */
  'feeds.due': { input: z.strictObject({}), every: 10, again: 0 },
  /** asks one feed; by its id as key and its server as group. `now`: also when it is not its time */
  'feed.poll': {
    input: z.strictObject({ feed: id, now: z.boolean().optional(), turn, reached }),
    ...{ atOnce: 16, ofGroup: 1, onePerKey: true, seconds: 90, again: 2 },
  },
  /** captures one item that a feed brought; by its id as key and its server as group. `tried`: in vain, before it was put off */
  'feed.item': {
    input: z.strictObject({ item: id, turn, reached, tried: z.int().min(0).optional() }),
    ...{ atOnce: 8, ofGroup: 1, onePerKey: true, seconds: 300, again: 5 },
  },
  /** asks the hub that a feed names to tell of its new items, in the turn of the hub's host */
  'feed.hub': { input: z.strictObject({ feed: id, turn }), onePerKey: true, seconds: 60, again: 3 },
  /** asks the second reader, where one is set, about a report that was filed; by the report as key */
  'report.second': {
    input: z.strictObject({ report: id }),
    atOnce: 2,
    onePerKey: true,
    seconds: 360,
    again: 1,
  },
  /** looks for new mails in the mailbox of the settings, where they name one (docs/ways-in.md) */
  'mailbox.look': { input: z.strictObject({}), every: 60, seconds: 300, again: 0 },
  /** looks again at the reports that are due (docs/re-reading.md) */
  'report.looks': { input: z.strictObject({}), every: 30, seconds: 240, again: 0 },
  /** brings the inbox up to date, and weighs what waits (docs/inbox.md) */
  'inbox.keep': { input: z.strictObject({}), every: 15, seconds: 120, again: 0 },
  /** brings the track records of sources up to date with what changed (docs/track-record.md) */
  'track.keep': { input: z.strictObject({}), every: 20, seconds: 120, again: 0 },
  /** sends the day's mails whose time has come, and those whose next try has (docs/following.md) */
  'digest.send': { input: z.strictObject({}), every: 60, seconds: 300, again: 0 },
  /** writes the roots of the days that have ended (docs/keeping-it.md); a day of a large record takes minutes to read */
  'root.keep': { input: z.strictObject({}), every: 3600, seconds: 3600 },
  /** forgets who objected long ago, old tries to sign in, hosts at which nothing waits, and items that no feed carries any more */
  'person.forget': { input: z.strictObject({}), every: 3600 },
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
