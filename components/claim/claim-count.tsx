import type { ReactNode } from 'react'
import { OriginCount } from '#components/check/origin-count.tsx'
import { Made, madeClass } from '#components/ui/made.tsx'
import type { StatusView } from '#domain/claim/view.ts'
import { originsInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; status: StatusView; children?: ReactNode; denied?: ReactNode; large?: boolean }

/** The origin count of a claim's stronger word: those who affirm it, or those who deny it where nobody does. */
export function ClaimCount({
  locale,
  status: { affirms, denies, reports },
  children,
  denied = children,
  large,
}: Props) {
  const t = translator(locale, 'claim')
  const words = t('denied by count', { origins: originsInWords(locale, ...denies) })
  const onlyDenied = affirms[1] === 0 && denies[1] > 0
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <OriginCount locale={locale} origins={onlyDenied ? denies : affirms} reports={reports} large={large}>
        {children}
      </OriginCount>
      {!onlyDenied && denies[1] > 0 && !denied && <span className="text-14 text-quiet">{words}</span>}
      {!onlyDenied && denies[1] > 0 && denied && (
        <Made of={words} className={`text-14 text-quiet ${madeClass}`}>
          {denied}
        </Made>
      )}
    </div>
  )
}
