import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Select } from '#components/ui/select.tsx'
import { type HistorySubject, subjects } from '#domain/history/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; subject: HistorySubject | undefined; filtered: boolean }

/** Which changes are listed, by address: works without script, and every choice can be linked to. */
export function HistoryFilter({ locale, subject, filtered }: Props) {
  const t = translator(locale, 'history')
  const page = localePath(locale, '/desk/history')
  return (
    <form method="get" action={page} className="flex flex-wrap items-end gap-2">
      <Select
        label={t('kind')}
        name="subject"
        key={subject ?? ''}
        defaultValue={subject ?? ''}
        empty={t('all')}
        options={subjects.map((value) => ({ value, name: t(`subjects.${value}`) }))}
      />
      <Button type="submit">{t('show')}</Button>
      {filtered && (
        <LinkButton href={page} look="quiet">
          {t('all')}
        </LinkButton>
      )}
    </form>
  )
}
