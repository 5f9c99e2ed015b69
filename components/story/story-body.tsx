import Link from 'next/link'
import { ClaimItem } from '#components/claim/claim-item.tsx'
import { StatusLegend } from '#components/claim/status-legend.tsx'
import { Drawing } from '#components/timeline/drawing.tsx'
import { Section } from '#components/ui/section.tsx'
import type { StoryView } from '#domain/story/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ClaimMade } from './claim-made.tsx'
import { StorySources } from './story-sources.tsx'

type Props = {
  locale: Locale
  zone: string
  story: StoryView
  /** the moment that is shown, and what follows the addresses of its pages: "/known/2023-12-21" */
  moment?: { at: string; as: string }
}

/** A story's claims, and beside them its time in small and whose reports it was read from. */
export function StoryBody({ locale, zone, story, moment }: Props) {
  const t = translator(locale, 'story')
  const timeline = localePath(locale, `/stories/${story.id}/timeline${moment?.as ?? ''}`)
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Section title={t('claims')}>
        {story.claims.length === 0 && <p className="text-quiet">{t('no claims')}</p>}
        <ol className="-mt-4 divide-y divide-hairline">
          {story.claims.map((claim) => (
            <li key={claim.id} className="py-5">
              <ClaimItem
                locale={locale}
                zone={zone}
                claim={claim}
                as={moment?.as}
                made={<ClaimMade locale={locale} zone={zone} claim={claim} timeline={story.timeline} />}
              />
            </li>
          ))}
        </ol>
        <StatusLegend locale={locale} />
      </Section>
      <div className="grid content-start gap-10">
        {story.timeline.length > 0 && (
          <Section title={translator(locale, 'timeline')('one')}>
            <Drawing
              locale={locale}
              zone={zone}
              entries={story.timeline}
              href={timeline}
              moment={moment?.at}
              compact
            />
            {story.earlier && (
              <p className="mt-3 text-14 text-quiet">
                {t('earlier', {
                  shown: story.timeline.filter(({ kind }) => kind === 'statement').length,
                  earlier: story.earlier,
                })}
              </p>
            )}
            <p className="mt-3 text-14">
              <Link href={timeline} className="link">
                {t('whole timeline')}
              </Link>
            </p>
          </Section>
        )}
        <Section title={t('sources')}>
          <StorySources locale={locale} zone={zone} story={story} />
        </Section>
      </div>
    </div>
  )
}
