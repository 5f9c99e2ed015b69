import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Select } from '#components/ui/select.tsx'
import { type EdgeKind, edgeKinds } from '#domain/check/edge-view.ts'
import { contained } from '#messages/contained.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  kind: EdgeKind | undefined
  story: string | undefined
  stories: readonly { id: string; title: string }[]
  /** whether anything is left out */
  isNarrow: boolean
}

/** Which edges are listed, by address: works without script, and every choice can be linked to. */
export function EdgeFilter({ locale, kind, story, stories, isNarrow }: Props) {
  const t = translator(locale, 'edge')
  const page = localePath(locale, '/desk/edges')
  return (
    <form method="get" action={page} className="flex flex-wrap items-end gap-2">
      <Select
        label={t('filter.kind')}
        name="kind"
        key={`kind ${kind ?? ''}`}
        defaultValue={kind ?? ''}
        empty={t('filter.any kind')}
        options={edgeKinds.map((value) => ({ value, name: t(`kind.${value}`) }))}
      />
      <Select
        label={t('filter.story')}
        name="story"
        key={`story ${story ?? ''}`}
        defaultValue={story ?? ''}
        empty={t('filter.any story')}
        className="max-w-64"
        options={stories.map(({ id, title }) => ({ value: id, name: contained(title) }))}
      />
      <Button type="submit">{t('filter.show')}</Button>
      {isNarrow && (
        <LinkButton href={page} look="quiet">
          {t('show all')}
        </LinkButton>
      )}
    </form>
  )
}
