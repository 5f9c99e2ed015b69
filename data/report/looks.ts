import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Block, TimeRange } from '#domain/reading/types.ts'
import type { Beside } from '#domain/report/beside.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { compared } from './keep-change.ts'
import { type Swinging, swingingOf } from './swings.ts'

/** Who is killed while looking loses the report and its host to the next after so long. */
const HELD_MS = 120_000

/** A report in hand, with what a look needs to know of it. */
export type Taken = {
  report: string
  url: string
  host: string
  /** when its host is lost to the next */
  until: Date
  etag: string | null
  lastModified: string | null
  /** since when something else was answered, and what, as a hash */
  missingSince: Date | null
  place: string | null
  /** what stood beside the text in bytes that were read before, with their hash and the reader that read them */
  beside: KeptBeside | null
  /** looks in a row that met a headline which takes turns, and since when */
  swung: number
  swungSince: Date | null
  title: string
  byline: string[]
  language: string
  publishedAt: string | null
  publishedPrecision: TimeRange['precision']
}
export type KeptBeside = { of: string; by: string } & Beside
/** `busy`: another look at its host runs, or its wait is not over. */
export type Taking = { taken: Taken } | { busy: Date } | { none: true }

type Row = {
  report_id: string
  url: string
  host: string
  etag: string | null
  last_modified: string | null
  missing_since: Date | null
  place: string | null
  beside: unknown
  swung: number
  swung_since: Date | null
}

/**
 * Takes the report that has been due longest, of the hosts at which nobody looks and whose wait is over: of several
 * workers each gets another, and none two of one host. Moments that were given out to others do not count: a feed with
 * hundreds of items would keep its host from being looked at, by a person too. `only` takes one report, due or not.
 */
export async function takeLook(
  viewer: Viewer,
  now: Date,
  only: string | null = null,
): Promise<Outcome<Taking>> {
  if (!may(viewer, 'report.look')) return forbidden
  const until = new Date(now.getTime() + HELD_MS)
  const due = only
    ? Prisma.sql`l.report_id = ${only} and l.held_until <= ${now}`
    : Prisma.sql`l.next_at <= ${now} and l.held_until <= ${now}`
  // a poll that came for its turn is waited for, but not by a person
  const turn = only ? Prisma.sql`true` : Prisma.sql`(h.polls_until <= ${now} or h.poll_last)`
  const [row] = await db().$queryRaw<Row[]>`
    with turn as (
      select h.host, one.report_id from look_host h cross join lateral (
        select l.report_id, l.next_at from look l where l.host = h.host and ${due} order by l.next_at, l.report_id limit 1) one
      where h.held_until <= ${now} and h.not_before <= ${now} and ${turn}
      order by one.next_at, one.report_id limit 1 for update of h skip locked),
    held as (update look_host h set held_until = ${until}, poll_last = false, others_until = '-infinity' from turn where h.host = turn.host returning h.host)
    update look l set held_until = ${until} from turn, held where l.report_id = turn.report_id
    returning l.report_id, l.url, l.host, l.etag, l.last_modified, l.missing_since, l.place, l.beside, l.swung, l.swung_since`
  if (!row) return only ? whyNot(only, now) : ok({ none: true })
  const report = await db().report.findUniqueOrThrow({
    where: { id: row.report_id },
    select: { title: true, byline: true, language: true, publishedAt: true, publishedPrecision: true },
  })
  return ok({
    taken: {
      report: row.report_id,
      url: row.url,
      host: row.host,
      until,
      etag: row.etag,
      lastModified: row.last_modified,
      missingSince: row.missing_since,
      place: row.place,
      beside: row.beside as KeptBeside | null,
      swung: row.swung,
      swungSince: row.swung_since,
      title: report.title,
      byline: report.byline,
      language: report.language,
      publishedAt: report.publishedAt?.toISOString() ?? null,
      publishedPrecision: report.publishedPrecision as Taken['publishedPrecision'],
    },
  })
}

/** A look that was put off so often in a row has failed: its site was asked each time. */
const MOST_PUT_OFF = 4

/**
 * Lets a report in hand go unlooked at: the turn of a host that it leads to is too far off.
 * @returns false when it was put off too often: it is still in hand, to be settled as a failure
 */
export async function putLookOff(viewer: Viewer, report: string, at: Date): Promise<Outcome<boolean>> {
  if (!may(viewer, 'report.look')) return forbidden
  const { count } = await db().look.updateMany({
    where: { reportId: report, putOffs: { lt: MOST_PUT_OFF } },
    data: { heldUntil: new Date(0), nextAt: at, putOffs: { increment: 1 } },
  })
  return ok(count > 0)
}

async function whyNot(report: string, now: Date): Promise<Outcome<Taking>> {
  const look = await db().look.findUnique({
    where: { reportId: report },
    select: { host: true, heldUntil: true },
  })
  if (!look) return missing
  const host = await db().lookHost.findUnique({ where: { host: look.host } })
  const waits = [now, look.heldUntil, host?.heldUntil ?? now, host?.notBefore ?? now].map((at) =>
    at.getTime(),
  )
  return ok({ busy: new Date(Math.max(...waits.filter(Number.isFinite))) })
}

/** When the next report falls due; null when none has an address. */
export async function nextDue(viewer: Viewer): Promise<Outcome<Date | null>> {
  if (!may(viewer, 'report.look')) return forbidden
  const row = await db().look.findFirst({
    orderBy: [{ nextAt: 'asc' }, { reportId: 'asc' }],
    select: { nextAt: true },
  })
  return ok(row?.nextAt ?? null)
}

export type Previous = {
  number: number
  bytesHash: string
  readerVersion: string
  finalUrl: string | null
  contentType: string
  text: string
  headline: string | null
  blocks: Block[]
  fetched: boolean
  /** headlines that take turns over it; null where none do */
  swinging: Swinging | null
}

const looked = {
  ...compared,
  bytesHash: true,
  readerVersion: true,
  finalUrl: true,
  contentType: true,
} satisfies Prisma.SnapshotSelect

/** The snapshot that a look is compared with. */
export async function previousOf(viewer: Viewer, report: string, now: Date): Promise<Outcome<Previous>> {
  if (!may(viewer, 'report.look')) return forbidden
  const [found] = await db().$queryRaw<{ id: string | null }[]>`select snapshot_in_force(${report}) as id`
  const row = found?.id ? await db().snapshot.findUnique({ where: { id: found.id }, select: looked }) : null
  if (!row) return missing
  const { id: _, reportId: __, status, blocks, ...known } = row
  const swinging = await swingingOf(db(), report, now)
  return ok({ ...known, swinging, blocks: blocks as unknown as Block[], fetched: status !== null })
}
