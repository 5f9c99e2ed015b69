import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Made, madeClass } from '#components/ui/made.tsx'
import { originsAndReports, originsInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  origins: readonly [least: number, most: number]
  /** reports behind it; left out where only origins are meant */
  reports?: number
  /** what made the number: opened in place; without it the count is plain text */
  children?: ReactNode
  large?: boolean
}

/** The signature of the record: "2 origins · 14 reports", or "1–2 origins" where it is not certain. */
export function OriginCount({ locale, origins: [least, most], reports, children, large }: Props) {
  const words =
    reports === undefined
      ? originsInWords(locale, least, most)
      : originsAndReports(locale, least, most, reports)
  const text = `tabular-nums ${large ? 'text-18 font-medium' : 'text-14'}`
  if (!children) return <span className={`${text} whitespace-nowrap`}>{words}</span>
  return (
    <Made
      printed
      title={translator(locale, 'check')('what made it')}
      className={`min-h-6 gap-1 pointer-coarse:min-h-11 ${text} ${madeClass}`}
      of={
        <>
          {words}
          <ChevronDown aria-hidden="true" className="no-print size-3.5 text-quiet" />
        </>
      }
    >
      {children}
    </Made>
  )
}
