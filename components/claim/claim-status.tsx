import Link from 'next/link'
import { reasonInWords } from '#components/check/reason.ts'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import type { Reason } from '#domain/check/reason.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ClaimCount } from './claim-count.tsx'
import { IntervalParts } from './interval.tsx'
import { sideOf } from './sides.ts'
import { StatusMark } from './status-mark.tsx'

/** A claim's status with its reason, the count it rests on and the rule that computed it. */
export function ClaimStatus({ locale, claim }: { locale: Locale; claim: ClaimView }) {
  const { status, supersededBy } = claim
  const side = sideOf(claim, status.affirms[1] === 0 ? 'denies' : 'affirms')
  const t = translator(locale, 'claim')
  const words = translator(locale, 'status')
  return (
    <section aria-label={t('why')} className="grid gap-2 border-t border-ink pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <StatusMark locale={locale} status={status.status} size={24} />
        <ClaimCount
          locale={locale}
          status={status}
          large
          denied={<IntervalParts locale={locale} side={sideOf(claim, 'denies')} />}
        >
          {side.count[1] > 0 && <IntervalParts locale={locale} side={side} />}
        </ClaimCount>
      </div>
      <p className="reading">{reasonInWords(locale, status.reason as Reason)}</p>
      {supersededBy && (
        <p className="text-14">
          <Filled
            words={t('superseded by', { claim: hole(0) })}
            parts={[
              <Link key="by" href={localePath(locale, `/claims/${supersededBy.id}`)} className="link">
                <Dir>{supersededBy.wording}</Dir>
              </Link>,
            ]}
          />
        </p>
      )}
      <p className="text-12 text-quiet">{words('intro', { rule: status.rule })}</p>
    </section>
  )
}
