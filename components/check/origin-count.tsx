import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
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
    <details className="group/count">
      <summary
        title={translator(locale, 'check')('what made it')}
        className={`inline-flex min-h-6 list-none items-center gap-1 ${text} underline decoration-edge decoration-dotted underline-offset-4 hover:decoration-current pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden`}
      >
        {words}
        <ChevronDown
          aria-hidden="true"
          className="no-print size-3.5 text-quiet transition-transform group-open/count:rotate-180"
        />
      </summary>
      <div className="mt-2 border-s-2 border-accent ps-4">{children}</div>
    </details>
  )
}
