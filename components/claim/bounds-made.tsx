import Link from 'next/link'
import type { ReactNode } from 'react'
import { reasonInWords } from '#components/check/reason.ts'
import { Made, madeClass } from '#components/ui/made.tsx'
import type { Reason } from '#domain/check/reason.ts'
import type { ClaimLine } from '#domain/claim/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; claim: Pick<ClaimLine, 'id' | 'status'>; children: ReactNode }

/** The bounds of a claim in a table of the desk: the reason of its status, what the two numbers mean, where they are drawn. */
export function BoundsMade({ locale, claim: { id, status }, children }: Props) {
  const t = translator(locale, 'claim')
  const { affirms, denies } = status
  const [least, most] = affirms[1] === 0 ? denies : affirms
  return (
    <Made of={children} className={madeClass}>
      <p>{reasonInWords(locale, status.reason as Reason)}</p>
      {most > 0 && (
        <>
          <p className="mt-1 text-quiet">{t('at most', { count: most })}</p>
          <p className="text-quiet">{least < most ? t('at least', { count: least }) : t('surely')}</p>
        </>
      )}
      <p className="mt-1">
        <Link href={localePath(locale, `/desk/claims/${id}#chains`)} className="link">
          {translator(locale, 'explain.made')('to claim')}
        </Link>
      </p>
    </Made>
  )
}
