'use client'
import { Dir } from '#components/ui/dir.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { Tick } from '#components/ui/tick.tsx'
import { sourceKinds } from '#domain/source/view.ts'
import type { Choice } from '#messages/languages.ts'
import { useWords } from '#messages/words.tsx'
import type { SourceDraft } from './source-draft.ts'

type Props = {
  value: SourceDraft
  onChange: (value: SourceDraft) => void
  problem: (field: string) => string | undefined
  wires: { id: string; name: string }[]
  owners: string[]
  languages: Choice[]
  countries: Choice[]
}

/** Every field of a source's record. */
export function SourceFields({ value, onChange, problem, wires, owners, languages, countries }: Props) {
  const t = useWords('source-admin')
  const words = useWords('source')
  const text = (name: Exclude<keyof SourceDraft, 'carries'>) => ({
    value: value[name],
    error: problem(name),
    onChange: (event: { target: { value: string } }) => onChange({ ...value, [name]: event.target.value }),
  })
  return (
    <>
      <TextField label={t('name')} required {...text('name')} />
      <Select
        label={words('kind.label')}
        options={sourceKinds.map((kind) => ({ value: kind, name: words(`kind.${kind}`) }))}
        {...text('kind')}
      />
      <TextArea label={words('domains')} hint={t('domains hint')} dir="ltr" rows={2} {...text('domains')} />
      <TextField
        label={words('homepage')}
        type="url"
        dir="ltr"
        placeholder="https://"
        {...text('homepage')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select label={words('language')} options={languages} empty={t('not set')} {...text('language')} />
        <Select label={words('country')} options={countries} empty={t('not set')} {...text('country')} />
      </div>
      <TextField label={words('owner')} hint={t('owner hint')} list="owners" {...text('owner')} />
      <datalist id="owners">
        {owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
      <TextField label={t('actor')} hint={t('actor hint')} {...text('actor')} />
      {wires.length > 0 && (
        <fieldset>
          <legend className="text-14 font-medium">{words('carries')}</legend>
          <p className="mb-1 text-12 text-quiet">{t('carries hint')}</p>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {wires.map(({ id, name }) => (
              <label key={id} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
                <Tick
                  checked={value.carries.includes(id)}
                  onChange={(event) =>
                    onChange({
                      ...value,
                      carries: event.target.checked
                        ? [...value.carries, id].sort()
                        : value.carries.filter((each) => each !== id),
                    })
                  }
                />
                <Dir>{name}</Dir>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
