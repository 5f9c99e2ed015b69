import {
  type FeedFormat,
  feedFormats,
  feedTypes,
  type OutgoingFeed,
  writeFeed,
} from '#components/feed/write-feed.ts'
import { publicOrigin } from '#env'
import { asLocale, type Locale, localePath } from '#messages/locales.ts'
import { fileAnswer, notThere } from './answer.ts'

/**
 * Answers a request for a feed in the format that its address names.
 * @param path the address without language and format: "/stories/x/feed"
 */
export async function feedAnswer(
  request: Request,
  { locale: asked, format }: { locale: string; format: string },
  path: string,
  feed: (from: { locale: Locale; origin: string }) => Promise<OutgoingFeed | null>,
): Promise<Response> {
  const known = feedFormats.find((one): one is FeedFormat => one === format)
  const locale = asLocale(asked)
  const found = known ? await feed({ locale, origin: publicOrigin() }) : null
  if (!known || !found) return notThere()
  const self = `${publicOrigin()}${localePath(locale, `${path}/${known}`)}`
  return fileAnswer(request, writeFeed(found, known, self), `${feedTypes[known]}; charset=utf-8`)
}
