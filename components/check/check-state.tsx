import type { CheckView } from '#domain/check/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Whether a check is in force, was corrected or was retracted, in a word. */
export function CheckState({ locale, check }: { locale: Locale; check: CheckView }) {
  const t = translator(locale, 'check')
  if (check.retraction) return <span className="text-14 font-medium text-danger">{t('was retracted')}</span>
  if (check.correctedById) return <span className="text-14 font-medium text-warn">{t('was corrected')}</span>
  if (check.review.state === 'waiting' || check.review.state === 'returned')
    return (
      <span className="text-14 font-medium text-warn">
        {translator(locale, 'check-desk')(`state.${check.review.state}`)}
      </span>
    )
  return <span className="text-14 font-medium text-accent">{t('in force')}</span>
}
