'use client'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useWords } from '#messages/words.tsx'

/** The figure as its fields show it: an id, or empty for a new one and what it counts. */
export type FigureTyped = { figure: string; what: string; scope: string; unit: string; language: string }
type Props = {
  figures: readonly { id: string; name: string }[]
  languages: readonly { value: string; name: string }[]
  typed: FigureTyped
  onChange: (to: Partial<FigureTyped>) => void
  problem: (field: string) => string | undefined
}

/** Which figure a value belongs to: one on record, or a new one and what that counts. */
export function DeskFigureFields({ figures, languages, typed, onChange, problem }: Props) {
  const t = useWords('figure.desk')
  const common = useWords('common')
  const language = useWords('claim.fields')('language')
  return (
    <>
      {figures.length > 0 && (
        <Select
          label={t('figure')}
          value={typed.figure}
          onChange={(event) => onChange({ figure: event.target.value })}
          options={[
            ...figures.map(({ id, name }) => ({ value: id, name })),
            { value: '', name: t('new figure') },
          ]}
          error={problem('figure')}
        />
      )}
      {typed.figure === '' && (
        <fieldset className="grid gap-4 border-s-2 border-hairline ps-4">
          <legend className="mb-1 text-14 font-medium">{t('new figure')}</legend>
          <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
            <TextField
              label={t('what')}
              hint={t('what hint')}
              lang={typed.language}
              value={typed.what}
              onChange={(event) => onChange({ what: event.target.value })}
              error={problem('begin.what')}
            />
            <Select
              label={language}
              value={typed.language}
              onChange={(event) => onChange({ language: event.target.value })}
              options={languages}
            />
          </div>
          <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
            <TextField
              label={t('scope')}
              hint={t('scope hint')}
              optional={common('optional')}
              lang={typed.language}
              value={typed.scope}
              onChange={(event) => onChange({ scope: event.target.value })}
            />
            <TextField
              label={t('unit')}
              hint={t('unit hint')}
              optional={common('optional')}
              value={typed.unit}
              onChange={(event) => onChange({ unit: event.target.value })}
            />
          </div>
        </fieldset>
      )}
    </>
  )
}
