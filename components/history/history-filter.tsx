import { Button, buttonClass } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type HistoryFilter as Filter, NOBODY, queryOf } from '#domain/history/filter.ts'
import { subjects } from '#domain/history/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  asked: Record<string, string>
  choices: { people: { id: string; name: string }[]; whats: string[] }
}

/** Which changes are listed, by address: works without script, and every choice can be linked to. */
export function HistoryFilter({ locale, asked, choices }: Props) {
  const t = translator(locale, 'history')
  const page = localePath(locale, '/desk/history')
  const filtered = Object.keys(asked).length > 0
  const did = (what: string) =>
    t.has(`did.${what}` as 'did.edited') ? t(`did.${what}` as 'did.edited') : what
  // made anew when another page of history is asked for: what a field holds is not what the address says otherwise
  const made = (key: string) => `${key} ${asked[key] ?? ''}`
  const file = (format: 'csv' | 'json') =>
    localePath(locale, `/desk/history/as/${format}?${queryOf(asked as Filter)}`)
  return (
    <div className="grid gap-2">
      <form method="get" action={page} className="flex flex-wrap items-end gap-2">
        {asked.subjectId && <input type="hidden" name="id" value={asked.subjectId} />}
        <Select
          key={made('subject')}
          label={t('kind')}
          name="subject"
          defaultValue={asked.subject ?? ''}
          empty={t('all')}
          options={subjects.map((value) => ({ value, name: t(`subjects.${value}`) }))}
        />
        <Select
          key={made('by')}
          label={t('by')}
          name="by"
          defaultValue={asked.by ?? ''}
          empty={t('anybody')}
          options={[
            ...choices.people.map(({ id, name }) => ({ value: id, name })),
            { value: NOBODY, name: t('nobody') },
          ]}
        />
        <Select
          key={made('what')}
          label={t('what')}
          name="what"
          defaultValue={asked.what ?? ''}
          empty={t('anything')}
          options={choices.whats.map((value) => ({ value, name: did(value) }))}
        />
        <TextField
          key={made('from')}
          label={t('from')}
          name="from"
          type="date"
          title={t('days')}
          defaultValue={asked.from ?? ''}
        />
        <TextField
          key={made('to')}
          label={t('until')}
          name="to"
          type="date"
          title={t('days')}
          defaultValue={asked.to ?? ''}
        />
        <Button type="submit">{t('show')}</Button>
        {filtered && (
          <LinkButton href={page} look="quiet">
            {t('all')}
          </LinkButton>
        )}
      </form>
      <p className="flex flex-wrap items-center gap-2 text-14">
        <span className="text-quiet">{t('download')}:</span>
        {(['csv', 'json'] as const).map((format) => (
          <a key={format} href={file(format)} download className={buttonClass('quiet')}>
            {t(`download ${format}`)}
          </a>
        ))}
      </p>
    </div>
  )
}
