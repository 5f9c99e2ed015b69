import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FoundFeeds } from '#components/feed/found-feeds.tsx'
import { sourceChoices } from '#data/source/choices.ts'
import { may } from '#domain/access/permissions.ts'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { add } from './action.ts'
import { find } from './find/action.ts'

export const instant = false // an admin waits for the one answer

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ source?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'feeds')('new') }
}

/** Finds a feed by the address of a site and follows it. */
export default async function NewFeedPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/feeds/new')
  if (!may(viewer, 'feed.write')) notFound()
  const [sources, { source }] = await Promise.all([sourceChoices(viewer), searchParams])
  if (sources.kind !== 'ok') notFound()
  const chosen = sources.value.find(({ id }) => id === source)?.id ?? ''
  return (
    <div className="grid gap-6 py-6">
      <h1 className="headline text-26">{translator(locale, 'feeds')('new')}</h1>
      <Words locale={locale} words={wordsOf(locale, 'feeds', 'error')}>
        <FoundFeeds locale={locale} source={chosen} sources={sources.value} find={find} add={add} />
      </Words>
    </div>
  )
}
