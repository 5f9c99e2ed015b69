import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskStoryTable } from '#components/story/desk-story-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { storiesMade } from '#data/story/made.ts'
import { listStories } from '#data/story/read.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../session.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'common')('stories') }
}

/** The desk's stories. */
export default async function StoriesPage({ params }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/stories')
  const outcome = await listStories(viewer)
  if (outcome.kind !== 'ok') notFound()
  const made = await storiesMade(
    viewer,
    outcome.value.map(({ id }) => id),
  )
  const t = translator(locale, 'story')
  const add = (
    <LinkButton href={localePath(locale, '/desk/stories/new')} look="primary">
      {t('desk.new')}
    </LinkButton>
  )
  return (
    <div className="grid gap-4 py-6">
      <div className="flex items-baseline justify-between gap-4">
        <h1 className="headline text-26">{translator(locale, 'common')('stories')}</h1>
        {outcome.value.length > 0 && add}
      </div>
      {outcome.value.length === 0 ? (
        <EmptyState title={t('desk.empty title')} text={t('desk.empty text')}>
          {add}
        </EmptyState>
      ) : (
        <DeskStoryTable locale={locale} zone={env.ONRECORD_ZONE} rows={outcome.value} made={made} />
      )}
    </div>
  )
}
