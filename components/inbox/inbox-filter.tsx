'use client'
import { memo } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Select } from '#components/ui/select.tsx'
import type { InboxFilter } from '#domain/inbox/filter.ts'
import { inboxKinds } from '#domain/inbox/kinds.ts'
import type { InboxList, Named } from '#domain/inbox/view.ts'
import { contained } from '#messages/contained.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  page: string
  filter: InboxFilter
  names: Omit<InboxList, 'rows'>
  languages: readonly { value: string; name: string }[]
  /** null before the list is here: then the form is sent, as it is without script */
  onFilter: ((filter: InboxFilter) => void) | null
}

/** What of the list is shown. By address, so that every choice can be linked to, and works without script. */
export const InboxFilterBar = memo(function InboxFilterBar({
  page,
  filter,
  names,
  languages,
  onFilter,
}: Props) {
  const t = useWords('inbox')
  const options = (list: readonly Named[]) =>
    list.map(({ id, name }) => ({ value: id, name: contained(name) }))
  const field = (name: keyof InboxFilter) => ({
    name,
    className: 'max-w-44',
    ...(onFilter
      ? {
          value: filter[name] ?? '',
          onChange: ({ target }: { target: HTMLSelectElement }) =>
            onFilter(changed(filter, name, target.value)),
        }
      : { defaultValue: filter[name] ?? '' }),
  })
  const any = t('filter.any')
  return (
    <form
      method="get"
      action={page}
      aria-label={t('filter.title')}
      // leaves the field, so that the keys of the list work again
      onKeyDown={({ key, target }) => key === 'Escape' && target instanceof HTMLElement && target.blur()}
      className="flex flex-wrap items-end gap-2 max-md:-mx-4 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-4 max-md:pb-1 max-md:[&>*]:shrink-0 print:hidden"
    >
      <Select
        {...field('kind')}
        label={t('filter.kind')}
        empty={any}
        options={inboxKinds.map((value) => ({ value, name: t(`kind.${value}`) }))}
      />
      <Select
        {...field('story')}
        label={t('filter.story')}
        empty={any}
        options={[...options(names.stories), { value: 'none', name: t('no story') }]}
      />
      <Select {...field('source')} label={t('filter.source')} empty={any} options={options(names.sources)} />
      <Select {...field('language')} label={t('filter.language')} empty={any} options={languages} />
      <Select
        {...field('who')}
        label={t('filter.who')}
        empty={t('filter.everyone')}
        options={[
          { value: 'me', name: t('filter.me') },
          { value: 'nobody', name: t('filter.nobody') },
        ]}
      />
      <Select
        {...field('rest')}
        label={t('filter.rest')}
        empty={t('filter.open')}
        options={[
          { value: 'snoozed', name: t('filter.snoozed') },
          { value: 'aside', name: t('filter.aside') },
        ]}
      />
      {!onFilter && <Button type="submit">{t('filter.show')}</Button>}
      {Object.keys(filter).length > 0 &&
        (onFilter ? (
          <Button look="quiet" onClick={() => onFilter({})}>
            {t('filter.clear')}
          </Button>
        ) : (
          <LinkButton href={page} look="quiet">
            {t('filter.clear')}
          </LinkButton>
        ))}
    </form>
  )
})

function changed(filter: InboxFilter, name: keyof InboxFilter, value: string): InboxFilter {
  const { [name]: _, ...rest } = filter
  return value ? { ...rest, [name]: value } : rest
}
