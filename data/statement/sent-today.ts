import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { FEEDS, feedsShare } from '#domain/reading/second/share.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db, type Tx } from '../db.ts'

export const SENT = 'sent to the second reader'

/** Whether a feed filed a report by itself: as its history tells, so that nothing else needs to be kept. */
const byFeed = (report: Prisma.Sql) => Prisma.sql`exists (
  select 1 from history f where f.subject = 'report' and f.subject_id = ${report} and f.what = 'filed'
    and f.by_id is null and f.by_name = ${FEEDS})`

/** Whether the newest text of a report would be sent for a feed. */
export async function isOfFeed(tx: Tx, report: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ is: boolean }]>`select ${byFeed(Prisma.sql`${report}::text`)} as is`
  return row.is
}

/** Texts that were sent in the last 24 hours for feeds. */
export async function sentForFeeds(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<[{ sent: number }]>`
    select count(*)::int as sent from history h join snapshot s on s.id = h.subject_id
    where h.subject = 'snapshot' and h.what = ${SENT} and h.at > clock_timestamp() - interval '24 hours'
      and ${byFeed(Prisma.sql`s.report_id`)}`
  return row.sent
}

/** How much of the second reader's day feeds have used, and how much they may. */
export async function feedsOfSecondReader(
  viewer: Viewer,
  reportsADay: number,
): Promise<Outcome<{ sent: number; share: number }>> {
  if (!may(viewer, 'feed.write')) return forbidden
  return ok({ sent: await sentForFeeds(db()), share: feedsShare(reportsADay) })
}
