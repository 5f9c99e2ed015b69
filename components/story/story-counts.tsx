import { Time } from '#components/ui/time.tsx'
import type { StoryLine } from '#domain/story/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; story: StoryLine }

/** How much a story holds and when its newest report was published. */
export function StoryCounts({ locale, zone, story: { claimCount, reportCount, latestAt } }: Props) {
  return (
    <p className="flex flex-wrap gap-x-5 text-14 text-quiet">
      <span>{translator(locale, 'claim')('count', { count: claimCount })}</span>
      <span>{translator(locale, 'report')('count', { count: reportCount })}</span>
      {latestAt && <Time locale={locale} zone={zone} at={latestAt} />}
    </p>
  )
}
