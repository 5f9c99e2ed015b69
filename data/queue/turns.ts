import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { JobInput, Kind } from '#domain/queue/kinds.ts'
import { db } from '../db.ts'
import { enqueue, type When } from './enqueue.ts'

/** Who is killed while fetching loses the host to the next after so long. */
const HELD_MS = 60_000

/**
 * Gives out the next free moment at which a host may be asked; whoever asks after this gets a later one. Polls of feeds,
 * captures of their items share them, in all processes.
 * @param delay milliseconds between two moments, unless the host's robots.txt asks for more
 */
export async function nextTurn(
  viewer: Viewer,
  host: string,
  delay: number,
  now: Date,
): Promise<Outcome<Date>> {
  if (!may(viewer, 'report.look')) return forbidden
  const [row] = await db().$queryRaw<[{ next_at: Date; pace: number }]>`
    insert into look_host (host, next_at) values (${host}, ${now}::timestamptz + ${delay} * interval '1 millisecond')
    on conflict (host) do update set next_at = greatest(look_host.next_at, look_host.not_before, ${now})
      + greatest(look_host.pace, ${delay}) * interval '1 millisecond'
    returning next_at, pace`
  return ok(new Date(row.next_at.getTime() - Math.max(row.pace, delay)))
}

/** A host in hand until then, with the milliseconds that its robots.txt asks for between two requests; or until when it is in nobody's. */
export type Held = { held: true; until: Date; pace: number } | { held: false; until: Date }

/** Takes a host for one request, if nobody asks it and no wait runs; one that nobody asked yet, or for long, has no row. */
export async function holdHost(viewer: Viewer, host: string, now: Date): Promise<Outcome<Held>> {
  if (!may(viewer, 'report.look')) return forbidden
  const until = new Date(now.getTime() + HELD_MS)
  const [row] = await db().$queryRaw<{ pace: number }[]>`
    insert into look_host as h (host, held_until) values (${host}, ${until}) on conflict (host) do update set held_until = ${until}
    where h.held_until <= ${now} and h.not_before <= ${now} returning pace`
  if (row) return ok({ held: true, until, pace: row.pace })
  const there = await db().lookHost.findUnique({ where: { host }, select: { notBefore: true } })
  return ok({ held: false, until: there && there.notBefore > now ? there.notBefore : now })
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
    delete from look_host h where greatest(h.next_at, h.not_before, h.held_until) < ${past}
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
