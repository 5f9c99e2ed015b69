import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { madeOf } from '#domain/story/made.ts'
import type { StoryView } from '#domain/story/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { PublishedMark } from './published-mark.tsx'
import { StoryCounts } from './story-counts.tsx'
import { Summary } from './summary.tsx'

type Props = { locale: Locale; zone: string; story: StoryView; follow?: ReactNode }

/** A story on the desk: title, summary, whether readers see it, and what can be done to it. */
export function DeskStoryHead({ locale, zone, story, follow }: Props) {
  const t = translator(locale, 'story')
  const page = localePath(locale, `/desk/stories/${story.id}`)
  return (
    <header className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="eyebrow">{t('one')}</span>
        <PublishedMark locale={locale} published={story.published} />
      </p>
      <h1 className="headline max-w-[72ch] text-26">
        <Dir language={story.language}>{story.title}</Dir>
      </h1>
      <Summary story={story} className="max-w-measure font-reading text-16 whitespace-pre-wrap" />
      <StoryCounts locale={locale} zone={zone} story={story} made={madeOf(story)} desk />
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton href={`${page}/publication`} look={story.published ? 'plain' : 'primary'}>
          {t(story.published ? 'desk.take back' : 'desk.publish')}
        </LinkButton>
        <LinkButton href={`${page}/edit`}>{t('desk.edit')}</LinkButton>
        {follow}
        <LinkButton href={localePath(locale, `/desk/history?subject=story&id=${story.id}`)} look="quiet">
          {t('desk.history')}
        </LinkButton>
        {story.published && (
          <LinkButton href={localePath(locale, `/stories/${story.id}`)} look="quiet">
            {t('desk.reader')}
          </LinkButton>
        )}
      </div>
    </header>
  )
}
