import { StatusLegend } from '#components/claim/status-legend.tsx'
import { LeadStory } from '#components/story/lead-story.tsx'
import { StoryItem } from '#components/story/story-item.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Written } from '#components/ui/written.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { readStories, readStoriesMade, readStory } from '../../read.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ locale: string }> }

/** The front page: the story with the newest report and its claims, the other stories below. */
export default async function FrontPage({ params }: Props) {
  const locale = await localeOf(params)
  const t = translator(locale, 'reader')
  const [first, ...others] = await readStories()
  const lead = first ? await readStory(first.id) : null
  const made = await readStoriesMade()
  const zone = env.ONRECORD_ZONE
  return (
    <ReaderPage locale={locale} path="/" origin={publicOrigin()}>
      <Written>
        <header className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
          <h1 className="headline text-18">{t('front')}</h1>
          <p className="text-14 text-quiet">{t('intro')}</p>
        </header>
        {lead ? (
          <LeadStory locale={locale} zone={zone} story={lead} />
        ) : (
          <EmptyState title={t('empty title')} text={t('empty text')}>
            <p className="text-14 text-quiet">{t('empty todo')}</p>
          </EmptyState>
        )}
        {others.length > 0 && (
          <section aria-label={t('more stories')} className="grid gap-8">
            {others.map((story) => (
              <StoryItem key={story.id} locale={locale} zone={zone} story={story} made={made[story.id]} />
            ))}
          </section>
        )}
        <StatusLegend locale={locale} />
      </Written>
    </ReaderPage>
  )
}
