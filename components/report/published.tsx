import type { ReactNode } from 'react'
import { Time } from '#components/ui/time.tsx'
import { publicationOf } from '#domain/report/publication.ts'
import type { ReportLine } from '#domain/report/view.ts'
import type { Locale } from '#messages/locales.ts'

type Props = {
  locale: Locale
  zone: string
  report: Pick<ReportLine, 'publishedAt' | 'publishedPrecision'>
  dayOnly?: boolean
  /** shown where the time is not known */
  nothing?: ReactNode
}

/** When a report was published, as exactly as it is known. */
export function Published({ locale, zone, report, dayOnly, nothing }: Props) {
  const at = publicationOf(report)
  return at ? <Time locale={locale} zone={zone} at={at} dayOnly={dayOnly} /> : nothing
}
