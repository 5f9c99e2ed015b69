import Link from 'next/link'
import { ActorLink } from '#components/actor/actor-link.tsx'
import { reasonInWords } from '#components/check/reason.ts'
import { StanceMark } from '#components/statement/stance-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Reason } from '#domain/check/reason.ts'
import type { ClaimLine } from '#domain/claim/view.ts'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; claim: ClaimLine; timeline: readonly TimelineEntry[] }

/** What made a claim's number, inside a story: the reason of its status and every dated statement that bears on it. */
export function ClaimMade({ locale, zone, claim, timeline }: Props) {
  const t = translator(locale, 'story')
  const statement = translator(locale, 'statement')
  const bearing = timeline.filter((entry) => entry.kind === 'statement' && entry.claimId === claim.id)
  return (
    <div className="grid gap-2 pb-2 text-14">
      <p className="max-w-measure">{reasonInWords(locale, claim.status.reason as Reason)}</p>
      <p className="text-quiet">{t(bearing.length ? 'counted from' : 'undated statements')}</p>
      <ul className="grid gap-1">
        {bearing.map((entry) =>
          entry.kind === 'statement' ? (
            <li key={entry.id} className="flex flex-wrap items-baseline gap-x-2">
              <StanceMark locale={locale} stance={entry.stance} />
              <span>
                {entry.speaker?.actorId ? (
                  <ActorLink
                    locale={locale}
                    actor={{ id: entry.speaker.actorId, name: entry.speaker.name }}
                  />
                ) : (
                  <Dir>{entry.speaker?.name ?? statement('own reporting')}</Dir>
                )}
              </span>
              <Link href={localePath(locale, `/reports/${entry.reportId}#m-${entry.id}`)} className="link">
                <Dir>{entry.source.name}</Dir>
              </Link>
              <Time locale={locale} zone={zone} at={entry.at.from} dayOnly className="text-quiet" />
            </li>
          ) : null,
        )}
      </ul>
      <p>
        <Link href={localePath(locale, `/claims/${claim.id}#origins`)} className="link">
          {t('how counted')}
        </Link>
      </p>
    </div>
  )
}
