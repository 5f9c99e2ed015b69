import { FeedFilter } from '#components/feed/feed-filter.tsx'
import { FeedTable } from '#components/feed/feed-table.tsx'
import { FeedsAtOnce } from '#components/feed/feeds-at-once.tsx'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Choice, chosenOf } from '#domain/feed/choose.ts'
import type { FeedLine } from '#domain/feed/view.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { setStates } from './states/action.ts'

type Props = { viewer: Viewer; locale: Locale; feeds: FeedLine[]; now: Date; choice: Choice }

/** The feeds that are asked for, and for admins what can be done with many of them. */
export function FeedList({ viewer, locale, feeds, now, choice }: Props) {
  const shown = chosenOf(feeds, choice)
  const admin = may(viewer, 'feed.write')
  const at = { locale, zone: env.ONRECORD_ZONE, now: now.getTime() }
  const table = <FeedTable {...at} feeds={shown} choose={admin} />
  return (
    <>
      <FeedFilter locale={locale} feeds={feeds} choice={choice} />
      {shown.length === 0 ? (
        <p>{translator(locale, 'feeds')('filter.none')}</p>
      ) : admin ? (
        <Words locale={locale} words={wordsOf(locale, 'feeds', 'error')}>
          <FeedsAtOnce locale={locale} set={setStates}>
            {table}
          </FeedsAtOnce>
        </Words>
      ) : (
        table
      )}
    </>
  )
}
