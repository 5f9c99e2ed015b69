import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FeedActions } from '#components/feed/feed-actions.tsx'
import { feedDraft } from '#components/feed/feed-draft.ts'
import { FeedFacts } from '#components/feed/feed-facts.tsx'
import { FeedForm } from '#components/feed/feed-form.tsx'
import { FeedItems } from '#components/feed/feed-items.tsx'
import { FeedLeft } from '#components/feed/feed-left.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { LOOKED_BACK } from '#data/feed/left-out.ts'
import { feedRecord } from '#data/feed/read.ts'
import { sourceChoices } from '#data/source/choices.ts'
import { may } from '#domain/access/permissions.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { edit } from './edit/action.ts'
import { poll } from './poll/action.ts'
import { tryOut } from './rules/action.ts'
import { setState } from './state/action.ts'

export const instant = false // an editor waits for the one answer
type Props = { params: Promise<{ locale: string; feed: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'feeds')('one') }
}

/** One feed: how it does, what it brought, how it is followed. */
export default async function FeedPage({ params }: Props) {
  const locale = await localeOf(params)
  const { feed: id } = await params
  const viewer = await deskViewer(locale, `/desk/feeds/${id}`)
  const now = new Date()
  const [outcome, sources] = await Promise.all([feedRecord(viewer, id, now), sourceChoices(viewer)])
  if (outcome.kind !== 'ok' || sources.kind !== 'ok') notFound()
  const feed = outcome.value
  const t = translator(locale, 'feeds')
  const at = { locale, zone: env.ONRECORD_ZONE }
  const record = { version: feed.version, fields: feedDraft(feed) }
  const admin = may(viewer, 'feed.write')
  const words = wordsOf(locale, 'feeds', 'common', 'error')
  return (
    <div className="grid grid-cols-1 gap-10 py-6">
      <div className="grid grid-cols-1 gap-4">
        <h1 className="headline text-26">{feed.title ? <Dir>{feed.title}</Dir> : t('one')}</h1>
        <FeedFacts {...at} now={now.getTime()} feed={feed} />
        {admin && (
          <Words locale={locale} words={words}>
            <FeedActions {...at} feed={id} now={feed} setState={setState} poll={poll} />
          </Words>
        )}
      </div>
      <section className="grid grid-cols-1 gap-3">
        <h2 className="headline text-21">{t('items')}</h2>
        <FeedItems {...at} items={feed.items} />
      </section>
      <FeedLeft {...at} items={feed.left} of={LOOKED_BACK} />
      {admin && feed.health !== 'removed' && (
        <section className="grid grid-cols-1 gap-3">
          <h2 className="headline text-21">{t('edit')}</h2>
          <Words locale={locale} words={words}>
            <FeedForm
              locale={locale}
              feed={id}
              now={record}
              sources={sources.value}
              save={edit}
              tryRules={tryOut}
            />
          </Words>
        </section>
      )}
    </div>
  )
}
