import type { CheckView } from '#domain/check/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { inForce } from './checks-in-order.ts'
import { DeskCheck } from './desk-check.tsx'

/** The check that is about to be corrected, whole, above the form that corrects it. */
export function DeskCorrects({ locale, zone, check }: { locale: Locale; zone: string; check: CheckView }) {
  const t = translator(locale, 'check')
  return (
    <section aria-label={t('desk.corrects')} className="grid gap-2 border-b border-hairline pb-4">
      <DeskCheck locale={locale} zone={zone} check={check} />
      <p className="text-quiet">{t(inForce(check) ? 'desk.to correct' : 'desk.not in force')}</p>
    </section>
  )
}
