import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Said before signing, where a second editor is asked for. */
export function WillWait({ locale }: { locale: Locale }) {
  return <p className="text-quiet">{translator(locale, 'check-desk')('will wait')}</p>
}
