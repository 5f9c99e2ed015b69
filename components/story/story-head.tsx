import { Dir } from '#components/ui/dir.tsx'
import { madeOf } from '#domain/story/made.ts'
import type { StoryView } from '#domain/story/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { StoryCounts } from './story-counts.tsx'
import { Summary } from './summary.tsx'

type Props = { locale: Locale; zone: string; story: StoryView }

/** The head of a story's page. */
export function StoryHead({ locale, zone, story }: Props) {
  return (
    <header className="grid gap-4">
      <div>
        <p className="eyebrow">{translator(locale, 'story')('one')}</p>
        <h1 className="headline mt-1 max-w-[24ch] text-32 sm:text-42">
          <Dir language={story.language}>{story.title}</Dir>
        </h1>
      </div>
      <Summary story={story} className="reading" />
      <StoryCounts locale={locale} zone={zone} story={story} made={madeOf(story)} />
    </header>
  )
}
