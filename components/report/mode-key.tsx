import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** What the lines under a text mean: solid quoted, dashed paraphrased, dotted narrated. */
export function ModeKey({ locale }: { locale: Locale }) {
  const t = translator(locale, 'statement')
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-hairline pt-3 text-12 text-quiet">
      <span>{translator(locale, 'reader')('report.key')}</span>
      <span className="mark">{t('mode.quoted')}</span>
      <span className="mark mark-paraphrased">{t('mode.paraphrased')}</span>
      <span className="mark mark-narrated">{t('mode.narrated')}</span>
    </p>
  )
}
