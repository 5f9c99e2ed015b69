import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Time } from '#components/ui/time.tsx'
import type { CheckView } from '#domain/check/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { CheckState } from './check-state.tsx'
import { inForce } from './checks-in-order.ts'
import { Reasons } from './reasons.tsx'
import { verdictName } from './verdict-name.ts'

type Props = { locale: Locale; zone: string; check: CheckView }

/** A check as a claim's page shows it: verdict, reasons, who and when; one no longer in force stays readable. */
export function CheckNote({ locale, zone, check }: Props) {
  const t = translator(locale, 'check')
  const stands = inForce(check)
  return (
    <article className="grid gap-2">
      <h3 className="flex flex-wrap items-baseline gap-x-3">
        <span className={`headline text-21 ${stands ? '' : 'text-quiet line-through decoration-1'}`}>
          {verdictName(locale, { verdict: check.verdict, names: check.verdictNames })}
        </span>
        <CheckState locale={locale} check={check} />
      </h3>
      <Reasons
        locale={locale}
        zone={zone}
        check={check}
        className={`reading ${stands ? '' : 'text-quiet'}`}
      />
      {check.retraction && (
        <p dir="auto" className="reading border-s-2 border-danger ps-4">
          {check.retraction.reasons}
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 text-12 text-quiet">
        <span>
          <Filled
            words={t('signed by', { name: hole(0), time: hole(1) })}
            parts={[
              <Dir key="by">{check.byName}</Dir>,
              <Time key="at" locale={locale} zone={zone} at={check.at} />,
            ]}
          />
        </span>
        <Link href={localePath(locale, `/checks/${check.id}`)} className="link">
          {t('full')}
        </Link>
      </p>
    </article>
  )
}
