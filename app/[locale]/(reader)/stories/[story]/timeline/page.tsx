import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MomentControl } from '#components/history/moment-control.tsx'
import { TimelineBody, TimelineHead } from '#components/timeline/timeline-page.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { readStory } from '../../../../../read.ts'
import { previewMetadata } from '../../../../../share.ts'
import { StoryShare } from '../story-share.tsx'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__' }]
}

type Props = { params: Promise<{ locale: string; story: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const story = await readStory((await params).story)
  if (!story) return {}
  const title = translator(locale, 'timeline')('of', { title: story.title })
  return previewMetadata({ locale, path: `/stories/${story.id}`, title, description: story.summary })
}

/** A story in time: drawn, and as a list that says the same in words. */
export default async function TimelinePage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id } = await params
  const story = await readStory(id)
  if (!story) notFound()
  const zone = env.ONRECORD_ZONE
  const home = `/stories/${id}/timeline`
  return (
    <ReaderPage locale={locale} path={home} origin={env.ONRECORD_ORIGIN}>
      <TimelineHead locale={locale} story={story} />
      <MomentControl locale={locale} zone={zone} home={home} />
      <TimelineBody locale={locale} zone={zone} story={story} />
      <StoryShare locale={locale} story={story} />
    </ReaderPage>
  )
}
