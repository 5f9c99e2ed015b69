import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { JobInput, Kind } from '#domain/queue/kinds.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db, type Tx } from '../db.ts'
import { enqueue, type When } from './enqueue.ts'

/** Who is killed while fetching loses the host to the next after so long. */
const HELD_MS = 60_000

/** Who waits and does not come keeps those of the other line away for no longer. */
const PLACE_MS = 10_000

/**
 * The two lines at a host: polls of feeds, and whatever else fetches by itself. Where both wait they take turns, so that
 * neither a feed's own items keep it from being asked, nor many feeds of one host their items from being captured.
 * `first`: somebody waits for it, before both.
 */
export type Line = 'poll' | 'other' | 'first'

/**
 * Gives out the next free moment at which a host may be asked; whoever asks after this gets a later one, in all processes.
 * Polls have moments of their own, which do not lie behind those of items; every second one where items wait.
 * @param delay milliseconds between two moments, unless the host's robots.txt asks for more
 */
export async function nextTurn(
  viewer: Viewer,
  host: string,
  delay: number,
  now: Date,
  line: Exclude<Line, 'first'> = 'other',
): Promise<Outcome<Date>> {
  if (!may(viewer, 'report.look')) return forbidden
  const at = Prisma.raw(line === 'poll' ? 'poll_at' : 'next_at')
  const both =
    line === 'poll'
      ? Prisma.sql`case when look_host.next_at > ${now} and look_host.next_at > look_host.not_before then 2 else 1 end`
      : Prisma.sql`1`
  const pace = Prisma.sql`greatest(look_host.pace, ${delay})::int * ${both}`
  const [row] = await db().$queryRaw<[{ next: Date; pace: number }]>`
    insert into look_host (host, ${at}) values (${host}, ${now}::timestamptz + ${delay} * interval '1 millisecond')
    on conflict (host) do update set ${at} = greatest(look_host.${at}, look_host.not_before, ${now})
      + ${pace} * interval '1 millisecond'
    returning ${at} as next, ${pace} as pace`
  return ok(new Date(row.next.getTime() - row.pace))
}

/** A host in hand until then, with the milliseconds that its robots.txt asks for between two requests; or until when it is in nobody's. */
export type Held = { held: true; until: Date; pace: number } | { held: false; until: Date }

/**
 * Takes a host for one request, if nobody asks it, no wait runs and it is not the other line's turn; one that nobody asked
 * yet, or for long, has no row. Who does not get it has the next turn of both lines, if it comes for it soon.
 */
export async function holdHost(
  viewer: Viewer,
  host: string,
  now: Date,
  line: Line = 'other',
): Promise<Outcome<Held>> {
  if (!may(viewer, 'report.look')) return forbidden
  const until = new Date(now.getTime() + HELD_MS)
  const poll = line !== 'other'
  const mine = Prisma.raw(poll ? 'polls_until' : 'others_until')
  const turn = {
    first: Prisma.sql`true`,
    poll: Prisma.sql`(h.others_until <= ${now} or not h.poll_last)`,
    other: Prisma.sql`(h.polls_until <= ${now} or h.poll_last)`,
  }[line]
  const [row] = await db().$queryRaw<{ pace: number }[]>`
    insert into look_host as h (host, held_until, poll_last) values (${host}, ${until}, ${poll})
    on conflict (host) do update set held_until = ${until}, poll_last = ${poll}, ${mine} = '-infinity'
    where h.held_until <= ${now} and h.not_before <= ${now} and ${turn} returning pace`
  if (row) return ok({ held: true, until, pace: row.pace })
  const [there] = await db().$queryRaw<{ free: Date }[]>`
    update look_host set ${mine} = greatest(not_before, ${now}) + ${PLACE_MS} * interval '1 millisecond'
    where host = ${host} returning greatest(not_before, ${now}) as free`
  return ok({ held: false, until: there?.free ?? now })
}

/** When a host may be asked, for somebody who goes before all others, and whether it is its site that says so (Retry-After). */
export async function firstTurn(
  tx: Tx,
  host: string,
  delay: number,
  now: Date,
): Promise<{ at: Date; why: 'now' | 'turn' | 'site' }> {
  const row = await tx.lookHost.findUnique({ where: { host } })
  const wait = row ? row.notBefore.getTime() - now.getTime() : 0
  if (!row || (wait <= 0 && row.heldUntil <= now)) return { at: now, why: 'now' }
  // between two requests there is no longer wait than this
  const why = wait > Math.max(delay, row.pace) + 1000 ? 'site' : 'turn'
  return { at: wait > 0 ? row.notBefore : now, why }
}

/**
 * Lets a host go: nobody asks it before `next`.
 * @param held until when it was in hand, by which a hold is known: one that ran out is another's by now; null where it was
 * asked without being in hand
 */
export async function releaseHost(
  viewer: Viewer,
  host: string,
  next: Date,
  held: Date | null,
): Promise<Outcome<null>> {
  if (!may(viewer, 'report.look')) return forbidden
  await db().$executeRaw`update look_host set
    held_until = case when held_until = ${held}::timestamptz then '-infinity' else held_until end,
    next_at = greatest(next_at, ${next}), not_before = greatest(not_before, ${next}) where host = ${host}`
  return ok(null)
}

/** A host at which nothing was asked, or is to be, for so long is forgotten. */
const FORGET_MS = 7 * 86_400_000

/**
 * Forgets hosts at which nothing waits and whose last moment is long past: people and feeds name any. One that a report came
 * to need at the same moment is put back.
 * @returns how many were forgotten
 */
export async function forgetHosts(viewer: Viewer, now: Date): Promise<Outcome<number>> {
  if (!may(viewer, 'report.look')) return forbidden
  const past = new Date(now.getTime() - FORGET_MS)
  const count = await db().$executeRaw`
    delete from look_host h where greatest(h.next_at, h.poll_at, h.not_before, h.held_until) < ${past}
      and not exists (select 1 from look l where l.host = h.host)`
  await db().$executeRaw`
    insert into look_host (host) select distinct l.host from look l
    where not exists (select 1 from look_host h where h.host = l.host) on conflict do nothing`
  return ok(count)
}

/** Puts a job off until its turn has come. */
export async function putOff<K extends Kind>(
  viewer: Viewer,
  kind: K,
  input: JobInput<K>,
  when: When,
): Promise<Outcome<null>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  await enqueue(db(), kind, input, when)
  return ok(null)
}
