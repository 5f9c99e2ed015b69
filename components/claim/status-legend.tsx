import { Disclosure } from '#components/ui/disclosure.tsx'
import { statuses } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { StatusMark } from './status-mark.tsx'

/** Every status with its shape, its word and what it means, folded away until it is asked for. */
export function StatusLegend({ locale }: { locale: Locale }) {
  const t = translator(locale, 'status')
  return (
    <Disclosure summary={translator(locale, 'reader')('marks')}>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {statuses.map((status) => (
          <div key={status} className="grid grid-cols-[11rem_1fr] gap-x-3">
            <dt>
              <StatusMark locale={locale} status={status} />
            </dt>
            <dd className="text-14 text-quiet">{t(`means.${status}`)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
