import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FeedLists } from '#components/feed/feed-lists.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { listFeeds } from '#data/feed/read.ts'
import { may } from '#domain/access/permissions.ts'
import { choiceIn } from '#domain/feed/choose.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../session.ts'
import { FeedList } from './feed-list.tsx'
import { FeedsShare } from './feeds-share.tsx'
import { take } from './list/action.ts'

export const instant = false // an editor waits for the one answer

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'feeds')('title') }
}

/** Every feed that is followed, with how it does. */
export default async function FeedsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/feeds')
  const now = new Date()
  const [outcome, query] = await Promise.all([listFeeds(viewer, now), searchParams])
  if (outcome.kind !== 'ok') notFound()
  const feeds = outcome.value
  const t = translator(locale, 'feeds')
  const admin = may(viewer, 'feed.write')
  const add = admin && (
    <LinkButton href={localePath(locale, '/desk/feeds/new')} look="primary">
      {t('new')}
    </LinkButton>
  )
  return (
    <div className="grid grid-cols-1 gap-8 py-6">
      <div className="grid grid-cols-1 gap-4">
        <div className="flex items-baseline justify-between gap-4">
          <h1 className="headline text-26">{t('title')}</h1>
          {feeds.length > 0 && admin && (
            <span className="flex flex-wrap items-baseline gap-4">
              <LinkButton href="#lists">{t('list.title')}</LinkButton>
              {add}
            </span>
          )}
        </div>
        <p className="max-w-measure text-quiet">{t('intro')}</p>
        {admin && <FeedsShare locale={locale} viewer={viewer} />}
        {env.ONRECORD_FEEDS === 'off' && <Notice kind="info" title={t('off')} />}
        {feeds.length > 0 ? (
          <FeedList viewer={viewer} locale={locale} feeds={feeds} now={now} choice={choiceIn(query)} />
        ) : (
          <EmptyState title={t('empty title')} text={t('empty text')}>
            {add}
          </EmptyState>
        )}
      </div>
      {admin && (
        <Words locale={locale} words={wordsOf(locale, 'feeds', 'error')}>
          <FeedLists locale={locale} take={take} />
        </Words>
      )}
    </div>
  )
}
