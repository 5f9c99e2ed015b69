import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Time } from '#components/ui/time.tsx'
import type { ReviewView } from '#domain/check/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; review: ReviewView }

/** What a second editor said of a check, where one was asked for. */
export function Reviewed({ locale, zone, review }: Props) {
  const t = translator(locale, 'check-desk')
  if (review.state === 'none') return null
  if (!('byName' in review)) return <p className="text-14 text-quiet">{t('waiting')}</p>
  return (
    <div className="grid gap-1 text-14 text-quiet">
      <p>
        <Filled
          words={t(`${review.state} by`, { name: hole(0), time: hole(1) })}
          parts={[
            <Dir key="by">{review.byName}</Dir>,
            <Time key="at" locale={locale} zone={zone} at={review.at} />,
          ]}
        />
      </p>
      {review.note && (
        <p dir="auto" className="max-w-measure border-s-2 border-hairline ps-3 whitespace-pre-wrap">
          {review.note}
        </p>
      )}
    </div>
  )
}
