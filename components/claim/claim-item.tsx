import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Verdict } from '#domain/check/view.ts'
import type { ClaimLine } from '#domain/claim/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ClaimCount } from './claim-count.tsx'
import { StatusMark } from './status-mark.tsx'

type Props = {
  locale: Locale
  zone: string
  claim: ClaimLine
  /** what made its number, opened in place */
  made?: ReactNode
  small?: boolean
  /** what follows a claim's address where the list shows a moment: "/known/2023-12-21" */
  as?: string
}

/** A claim in a list: its status, its wording in its own language, the origin count, the check in force. */
export function ClaimItem({ locale, zone, claim, made, small, as = '' }: Props) {
  const t = translator(locale, 'claim')
  const check = translator(locale, 'check')
  const href = localePath(locale, `/claims/${claim.id}${as}`)
  return (
    <article className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-12 text-quiet">
        <span className="text-ink">
          <StatusMark locale={locale} status={claim.status.status} />
        </span>
        <span>{t(`kind.${claim.kind}`)}</span>
        {claim.happened && <Time locale={locale} zone={zone} at={claim.happened} />}
      </p>
      <h3 className={`headline max-w-measure text-pretty ${small ? 'text-18' : 'text-21'}`}>
        <Link
          href={href}
          prefetch={as ? false : undefined}
          className="decoration-1 underline-offset-4 hover:underline"
        >
          <Dir language={claim.language}>{claim.wording}</Dir>
        </Link>
      </h3>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <ClaimCount locale={locale} status={claim.status}>
          {made}
        </ClaimCount>
        {claim.verdict && (
          <Link href={`${href}#checks`} className="link inline-block py-0.5 text-14">
            {t('checked', { verdict: check(`verdict.${claim.verdict.verdict as Verdict}`) })}
          </Link>
        )}
      </div>
    </article>
  )
}
