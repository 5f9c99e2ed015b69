import {
  foundAt,
  type HalfTaken,
  itemToTake,
  type Settled,
  settleItem,
  type ToTake,
} from '#data/feed/take.ts'
import { pageOf } from '#data/report/unfiled.ts'
import { isAtSource } from '#data/source/at-source.ts'
import { isTeaser } from '#domain/feed/teaser.ts'
import type { Page } from '#domain/reading/types.ts'
import { publishedAt } from '#domain/report/published.ts'
import { ownAddress } from '#domain/report/publisher.ts'
import { env } from '#env'
import { faultOf, log } from '#outside/log.ts'
import { capture, keep } from './bring-in.ts'
import { fileReport } from './file-report.ts'
import { reasonOf } from './given.ts'
import { feeds } from './poll-feed.ts'
import type { World } from './world.ts'

/** What may be otherwise the next time. */
const PASSING =
  /^(fetch\.(no answer|too slow|server error|too many|cut short|no such host|robots unread)|reading\.|store\.)/
/** The site showed something else than the article. */
const walls: Record<string, Settled['state']> = {
  'page.paywall': 'paywall',
  'page.login wall': 'paywall',
  'page.cookie wall': 'not a report',
  'page.start page': 'not a report',
  'page.empty': 'not a report',
}

/**
 * Captures one item that a feed brought, as an editor would bring in its link: what was read waits to be filed, or is
 * filed as a report of the feed's source where the feed says so. Killed anywhere and run again, there is one of each.
 * @param last a failure that may pass is settled too: there is no further try
 * @throws Error when it failed for now
 */
export async function takeItem(id: string, last: boolean, outside: World): Promise<void> {
  const asked = await itemToTake(feeds, id)
  if (asked.kind !== 'ok' || !asked.value) return
  const item = asked.value
  if ('unfiled' in item) return finish(id, item, last, outside)
  const settle = (settled: Settled) => settleItem(feeds, id, settled, new Date())
  const captured = await capture({ way: 'link', url: item.url }, outside)
  if (captured.kind !== 'ok') {
    const why = reasonOf(captured)
    if (PASSING.test(why) && !last) throw new Error(why)
    return void (await settle({ state: walls[why] ?? 'failed', why }))
  }
  // an archive of several pages is no item of a feed
  if ('choose' in captured.value)
    return void (await settle({ state: 'not a report', why: 'page.start page' }))
  const { page, capture: proof } = captured.value
  if (isTeaser(page.text, proof.finalUrl ?? item.url))
    return void (await settle({ state: 'teaser', why: 'page.teaser' }))
  const urls = [ownAddress(page.canonicalUrl, proof.finalUrl), proof.finalUrl]
  const found = await foundAt(feeds, id, urls, proof.bytesHash)
  if (found.kind !== 'ok' || found.value === 'settled') return
  const kept = await keep(feeds, { ...captured.value, page: withItem(page, item) }, 'url', outside)
  if (kept.kind !== 'ok') {
    if (!last) throw new Error(reasonOf(kept))
    return void (await settle({ state: 'failed', why: reasonOf(kept) }))
  }
  const known = { state: 'read', bytesHash: proof.bytesHash } as const
  if ('report' in kept.value) return void (await settle({ ...known, reportId: kept.value.report }))
  const half = { unfiled: kept.value.unfiled, bytesHash: proof.bytesHash, filesAs: item.filesAs }
  await finish(id, half, last, outside)
}

/** Files what waits, where its feed says so, and then settles the item: killed in between, it is found by its bytes. */
async function finish(id: string, half: HalfTaken, last: boolean, outside: World): Promise<void> {
  const { unfiled, bytesHash, filesAs } = half
  try {
    if (filesAs) await fileAs(filesAs, unfiled, outside)
  } catch (error) {
    if (!last) throw error
    log.warn({ unfiled, ...faultOf(error) }, 'waits to be filed')
  }
  await settleItem(feeds, id, { state: 'read', bytesHash }, new Date())
}

/** What the page does not say of itself, the feed may have said. */
const withItem = (page: Page, { title, publishedAt: at, publisher }: ToTake): Page => ({
  ...page,
  title: page.title ?? title,
  ...(page.publishedAt || !at ? {} : { publishedAt: at.toISOString(), publishedDayOnly: false }),
  ...(publisher ? { feedSource: publisher } : {}),
})

/**
 * Files what was read as a report of the source, with its drafts. Where the page does not lie at the source's own
 * address, or something is missing that an editor would have to say, it goes on waiting for one.
 */
async function fileAs(source: string, id: string, outside: World): Promise<void> {
  const unfiled = await pageOf(feeds, id)
  if (unfiled.kind !== 'ok') return
  const { page: read, finalUrl } = unfiled.value
  const url = ownAddress(read.canonicalUrl, finalUrl)
  // what a page calls itself is no proof of whose it is
  if (!finalUrl || !url || !(await isAtSource(source, [finalUrl, url]))) return
  const day = read.publishedDayOnly && read.publishedAt?.slice(0, 10)
  const at = day ? publishedAt(`${day}T00:00`, 'day', env.ONRECORD_ZONE) : read.publishedAt
  const filed = await fileReport(
    feeds,
    {
      ...{ unfiled: id, source: { id: source }, title: read.title ?? '', byline: read.byline.slice(0, 30) },
      ...{ language: read.language ?? '', kind: 'article', publishedAt: at && new Date(at).toISOString() },
      publishedPrecision: day || !at ? 'day' : 'instant',
      url,
    },
    outside,
    read,
  )
  if (filed.kind !== 'ok') log.info({ unfiled: id, why: reasonOf(filed) }, 'waits to be filed')
}
