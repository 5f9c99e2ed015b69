import 'server-only'
import { FeedTable } from '#components/feed/feed-table.tsx'
import { RecentReports } from '#components/source/recent-reports.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { listFeeds } from '#data/feed/read.ts'
import { statementsMade } from '#data/source/made.ts'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { SourceRecord } from '#domain/source/view.ts'
import { env } from '#env'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; viewer: Viewer; source: SourceRecord }

/** What comes in from a source, on its page of the desk: the feeds that bring it, and its newest reports. */
export async function SourceArrivals({ locale, viewer, source }: Props) {
  const now = new Date()
  const feeds = await listFeeds(viewer, now, source.id)
  const made = await statementsMade(viewer, source.recent)
  const t = translator(locale, 'feeds')
  const at = { locale, zone: env.ONRECORD_ZONE }
  return (
    <>
      <section className="grid grid-cols-1 gap-3">
        <div className="flex items-baseline justify-between gap-4">
          <h2 className="headline text-21">{t('of source')}</h2>
          {may(viewer, 'feed.write') && (
            <LinkButton href={localePath(locale, `/desk/feeds/new?source=${source.id}`)}>
              {t('new')}
            </LinkButton>
          )}
        </div>
        {feeds.kind === 'ok' && feeds.value.length > 0 ? (
          <FeedTable {...at} now={now.getTime()} sources={false} feeds={feeds.value} />
        ) : (
          <p className="text-quiet">{t('none of source')}</p>
        )}
      </section>
      <section className="grid grid-cols-1 gap-3">
        <h2 className="headline text-21">{translator(locale, 'source-admin')('recent')}</h2>
        <RecentReports {...at} reports={source.recent} made={made} />
      </section>
    </>
  )
}
