import Link from 'next/link'
import { ClaimItem } from '#components/claim/claim-item.tsx'
import { Drawing } from '#components/timeline/drawing.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { madeOf } from '#domain/story/made.ts'
import type { StoryView } from '#domain/story/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ClaimMade } from './claim-made.tsx'
import { StoryCounts } from './story-counts.tsx'
import { Summary } from './summary.tsx'

type Props = { locale: Locale; zone: string; story: StoryView; claims?: number }

/** The story the front page opens with: headline and summary, and beside them what is claimed in it. */
export function LeadStory({ locale, zone, story, claims = 5 }: Props) {
  const t = translator(locale, 'reader')
  const href = localePath(locale, `/stories/${story.id}`)
  return (
    <div className="grid gap-x-12 gap-y-8 md:grid-cols-[5fr_6fr]">
      <div className="grid content-start gap-4">
        <h2 className="headline text-32 sm:text-42">
          <Link href={href} className="decoration-2 underline-offset-4 hover:underline">
            <Dir language={story.language}>{story.title}</Dir>
          </Link>
        </h2>
        <Summary story={story} className="reading" />
        <StoryCounts locale={locale} zone={zone} story={story} made={madeOf(story)} />
        <p className="flex flex-wrap gap-x-6 gap-y-1 text-14">
          <Link href={href} className="link">
            {t('whole story')}
          </Link>
        </p>
        {story.timeline.length > 0 && (
          <div className="mt-2 border-t border-hairline pt-4">
            <Drawing
              locale={locale}
              zone={zone}
              entries={story.timeline}
              href={`${href}/timeline`}
              compact
              width={400}
            />
          </div>
        )}
      </div>
      <ol className="divide-y divide-hairline border-t border-hairline md:border-t-0">
        {story.claims.slice(0, claims).map((claim) => (
          <li key={claim.id} className="py-4 md:first:pt-0">
            <ClaimItem
              locale={locale}
              zone={zone}
              claim={claim}
              small
              made={<ClaimMade locale={locale} zone={zone} claim={claim} timeline={story.timeline} />}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}
