import 'server-only'
import { Prisma } from '#prisma/client/client.ts'

/** What is told of as left out is among so many things that a feed brought last. */
export const LOOKED_BACK = 500

/** Of an item `i`: its host asks programs not to fetch it, or could not be asked whether it does. */
export const FORBIDDEN = Prisma.sql`(i.state = 'failed' and coalesce(i.why in ('fetch.robots', 'fetch.robots unread'), false))`

/** Of a feed's id, the last things that it brought and that were left out: items `i` with their arrival. */
export const leftOutOf = (feed: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (select item_id, feed_id, at, url, title, categories from feed_arrival where feed_id = ${feed} order by at desc, item_id desc limit ${LOOKED_BACK}) a
  join feed_item i on i.id = a.item_id and (i.state in ('paywall', 'teaser', 'not a report') or ${FORBIDDEN})`
