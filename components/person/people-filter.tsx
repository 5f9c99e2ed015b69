import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Who is listed, by address: works without script, and every choice can be linked to. */
export function PeopleFilter({ locale, find }: { locale: Locale; find: string | undefined }) {
  const t = translator(locale, 'person.filter')
  const page = localePath(locale, '/desk/people')
  return (
    <form method="get" action={page} className="flex flex-wrap items-end gap-2">
      <TextField
        label={t('find')}
        name="find"
        type="search"
        maxLength={200}
        key={find ?? ''}
        defaultValue={find ?? ''}
      />
      <Button type="submit">{t('show')}</Button>
      {find && (
        <LinkButton href={page} look="quiet">
          {t('show all')}
        </LinkButton>
      )}
    </form>
  )
}
