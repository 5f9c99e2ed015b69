import type { ClaimLine } from '#domain/claim/view.ts'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import { dayInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { byDay } from './by-day.ts'
import { ClaimEntry } from './claim-entry.tsx'
import { ReportEntry } from './report-entry.tsx'

type Props = {
  locale: Locale
  zone: string
  entries: readonly TimelineEntry[]
  claims: readonly Pick<ClaimLine, 'id' | 'wording' | 'language'>[]
  /** claims of which nobody knows when they happened, where the entries are a part of the list */
  unknown?: ReadonlySet<string>
}

/** A timeline in words: day by day, what happened and what was said of it. It needs no script, and prints. */
export function EntryList({ locale, zone, entries, claims, unknown }: Props) {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return (
    <ol className="grid gap-8">
      {byDay(entries, zone, unknown).map(({ day, entries: listed }) => (
        <li key={day} className="grid gap-x-8 gap-y-3 border-t border-hairline pt-3 md:grid-cols-[9rem_1fr]">
          <h3 className="text-14 font-medium md:sticky md:top-3 md:self-start">
            {/* the day is a day of the zone already: nothing may move it again */}
            <time dateTime={day}>{dayInWords(locale, day, 'UTC')}</time>
          </h3>
          <ol className="grid gap-7">
            {listed.map((one) =>
              one.kind === 'claim' ? (
                <li key={`c ${one.claim.id}`} id={`c-${one.claim.id}`} className="target:bg-accent-soft">
                  <ClaimEntry locale={locale} zone={zone} entry={one} />
                </li>
              ) : (
                <li key={`r ${one.reportId} ${one.at.from}`}>
                  <ReportEntry locale={locale} zone={zone} entry={one} claims={byId} />
                </li>
              ),
            )}
          </ol>
        </li>
      ))}
    </ol>
  )
}
