import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import type { StoryMade } from '#domain/story/made.ts'
import type { StoryLine } from '#domain/story/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { StoryCounts } from './story-counts.tsx'
import { Summary } from './summary.tsx'

type Props = { locale: Locale; zone: string; story: StoryLine; made?: StoryMade }

/** A story in a list: its title and summary in their own language, and how much it holds. */
export function StoryItem({ locale, zone, story, made }: Props) {
  return (
    <article className="grid gap-x-12 gap-y-2 border-t border-ink pt-3 md:grid-cols-[5fr_6fr]">
      <h2 className="headline text-26">
        <Link
          href={localePath(locale, `/stories/${story.id}`)}
          className="decoration-1 underline-offset-4 hover:underline"
        >
          <Dir language={story.language}>{story.title}</Dir>
        </Link>
      </h2>
      <div className="grid content-start gap-2">
        <Summary story={story} className="max-w-measure font-reading text-16" />
        <StoryCounts locale={locale} zone={zone} story={story} made={made} />
      </div>
    </article>
  )
}
