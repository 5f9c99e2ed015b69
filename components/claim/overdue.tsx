import type { ExpectationView } from '#domain/claim/expectation.ts'
import { whenInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { DeskOverdue } from './desk-overdue.tsx'

type Props = { locale: Locale; zone: string; expectations: readonly ExpectationView[] }

/** The block of the inbox that asks what became of what should have happened by now. */
export function Overdue({ locale, zone, expectations }: Props) {
  if (expectations.length === 0) return null
  const t = translator(locale, 'expectation')
  const claim = translator(locale, 'claim')
  const rows = expectations.map(({ claimId, wording, language, due, moved }) => ({
    id: claimId,
    wording,
    language,
    due: due ? t('due', { time: whenInWords(locale, due, zone) }) : '',
    moved: moved > 0 ? claim('moved times', { count: moved }) : '',
    href: localePath(locale, `/desk/claims/${claimId}`),
  }))
  return (
    <DeskOverdue
      title={t('overdue.title')}
      text={t('overdue.text')}
      rows={rows}
      words={{ met: t('overdue.met'), missed: t('overdue.missed') }}
    />
  )
}
