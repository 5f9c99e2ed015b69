import { Made, madeClass } from '#components/ui/made.tsx'
import { MadeList } from '#components/ui/made-list.tsx'
import { Time } from '#components/ui/time.tsx'
import type { StoryMade } from '#domain/story/made.ts'
import type { StoryLine } from '#domain/story/view.ts'
import { numberInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; story: StoryLine; made?: StoryMade; desk?: boolean }

/** How much a story holds, each number with what made it, and when its newest report was published. */
export function StoryCounts({ locale, zone, story, made, desk }: Props) {
  const { claimCount, reportCount, latestAt } = story
  const claims = translator(locale, 'claim')('count', { count: claimCount })
  const reports = translator(locale, 'report')('count', { count: reportCount })
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 text-14 text-quiet">
      {made ? (
        <StoryNumbers
          locale={locale}
          story={story}
          made={made}
          desk={desk}
          claims={claims}
          reports={reports}
        />
      ) : (
        <>
          <span>{claims}</span>
          <span>{reports}</span>
        </>
      )}
      {latestAt && <Time locale={locale} zone={zone} at={latestAt} />}
    </div>
  )
}

type Numbers = Omit<Props, 'zone' | 'made'> & { made: StoryMade; claims: string; reports: string }

function StoryNumbers({ locale, story, made, desk, claims, reports }: Numbers) {
  return (
    <>
      <ClaimsMade locale={locale} story={story} made={made} desk={desk} of={claims} />
      <ReportsMade locale={locale} story={story} made={made} desk={desk} of={reports} />
    </>
  )
}

type Number = { locale: Locale; story: StoryLine; made: StoryMade | undefined; desk?: boolean; of?: string }

/** The number of a story's claims, which opens the first of them. */
export function ClaimsMade({ locale, story: { id, claimCount }, made, desk, of }: Number) {
  const t = translator(locale, 'explain.made')
  const path = (rest: string) => localePath(locale, `${desk ? '/desk' : ''}${rest}`)
  const words = of ?? numberInWords(locale, claimCount)
  if (!made || claimCount === 0) return <span>{words}</span>
  return (
    <Made of={words} className={madeClass}>
      <MadeList
        title={t('claims')}
        items={made.claims}
        href={(claim) => path(`/claims/${claim}`)}
        rest={made.claims.length < claimCount ? { href: path(`/stories/${id}`), words: t('to story') } : null}
      />
    </Made>
  )
}

/** The number of a story's reports, which opens how many each source has published. */
export function ReportsMade({ locale, story: { id, reportCount, published }, made, desk, of }: Number) {
  const t = translator(locale, 'explain.made')
  const words = of ?? numberInWords(locale, reportCount)
  if (!made || reportCount === 0) return <span>{words}</span>
  return (
    <Made of={words} className={madeClass}>
      <MadeList
        title={t('by source')}
        items={made.sources.map((source) => ({ ...source, aside: numberInWords(locale, source.reports) }))}
        href={(source) => localePath(locale, `${desk ? '/desk' : ''}/sources/${source}`)}
        rest={
          published
            ? {
                href: localePath(locale, `/stories/${id}/sources`),
                words: translator(locale, 'explain.by source')('link'),
              }
            : null
        }
      />
    </Made>
  )
}
