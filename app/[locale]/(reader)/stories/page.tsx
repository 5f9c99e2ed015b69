import type { Metadata } from 'next'
import { StoryItem } from '#components/story/story-item.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Written } from '#components/ui/written.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { readStories, readStoriesMade } from '../../../read.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return {
    title: translator(locale, 'common')('stories'),
    description: translator(locale, 'reader')('stories text'),
  }
}

/** Every published story. */
export default async function StoriesPage({ params }: Props) {
  const locale = await localeOf(params)
  const t = translator(locale, 'reader')
  const stories = await readStories()
  const made = await readStoriesMade()
  return (
    <ReaderPage locale={locale} path="/stories" origin={publicOrigin()}>
      <Written>
        <header>
          <h1 className="headline text-32">{translator(locale, 'common')('stories')}</h1>
          <p className="mt-1 max-w-measure text-14 text-quiet">{t('stories text')}</p>
        </header>
        {stories.length === 0 && (
          <EmptyState title={translator(locale, 'story')('no stories')} text={t('empty text')} />
        )}
        <div className="grid gap-8">
          {stories.map((story) => (
            <StoryItem
              key={story.id}
              locale={locale}
              zone={env.ONRECORD_ZONE}
              story={story}
              made={made[story.id]}
            />
          ))}
        </div>
      </Written>
    </ReaderPage>
  )
}
