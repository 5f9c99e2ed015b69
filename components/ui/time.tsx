import { dayInWords, instantInWords, type When, whenForMachines, whenInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'

type Props = { locale: Locale; zone: string; at: string | When; dayOnly?: boolean; className?: string }

/** A time in words as exactly as it is known, readable by machines too. `at` is an ISO 8601 instant or a range. */
export function Time({ locale, zone, at, dayOnly, className = '' }: Props) {
  if (typeof at !== 'string' && at.precision !== 'instant')
    // a range has no machine form in HTML: its beginning is given, at the precision that is known
    return (
      <time dateTime={whenForMachines(at)} className={className}>
        {whenInWords(locale, at, zone)}
      </time>
    )
  const instant = typeof at === 'string' ? at : at.from
  const full = instantInWords(locale, instant, zone)
  return (
    <time dateTime={instant} title={dayOnly ? full : undefined} className={className}>
      {dayOnly ? dayInWords(locale, instant, zone) : full}
    </time>
  )
}
