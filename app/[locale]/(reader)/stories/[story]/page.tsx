import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WaysOut } from '#components/feed/ways-out.tsx'
import { FiguresSection } from '#components/figure/figures-section.tsx'
import { MomentControl } from '#components/history/moment-control.tsx'
import { StoryBody } from '#components/story/story-body.tsx'
import { StoryHead } from '#components/story/story-head.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Written } from '#components/ui/written.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { readFiguresOf, readStory } from '../../../../read.ts'
import { previewMetadata } from '../../../../share.ts'
import { StoryShare } from './story-share.tsx'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__' }]
}

type Props = { params: Promise<{ locale: string; story: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const story = await readStory((await params).story)
  if (!story) return {}
  const { id, title, summary: description } = story
  return previewMetadata({ locale, path: `/stories/${id}`, title, description })
}

/** A story: what it is about, its claims, its sources, its time. */
export default async function StoryPage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id } = await params
  const story = await readStory(id)
  if (!story) notFound()
  const figures = await readFiguresOf(
    `story:${id}`,
    story.claims.map((claim) => claim.id),
  )
  return (
    <ReaderPage locale={locale} path={`/stories/${id}`} origin={publicOrigin()}>
      <Written>
        <StoryHead locale={locale} zone={env.ONRECORD_ZONE} story={story} />
        <MomentControl locale={locale} zone={env.ONRECORD_ZONE} home={`/stories/${id}`} />
        <StoryBody locale={locale} zone={env.ONRECORD_ZONE} story={story} />
        <FiguresSection locale={locale} zone={env.ONRECORD_ZONE} figures={figures} />
      </Written>
      <WaysOut
        locale={locale}
        path={`/stories/${id}`}
        title={story.title}
        files={{ path: `/stories/${id}/timeline/as`, formats: ['csv', 'json', 'ics'] }}
        mail={`/following?story=${id}`}
        calendars={[`${publicOrigin()}${localePath(locale, `/stories/${id}/timeline/as/ics`)}`]}
      />
      <StoryShare locale={locale} story={story} />
    </ReaderPage>
  )
}
