'use client'
import { Button } from '#components/ui/button.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type SourceKind, sourceKinds } from '#domain/source/view.ts'
import { useWords } from '#messages/words.tsx'
import type { FilingDraft } from './filing-draft.ts'

type Chosen = Pick<FilingDraft, 'from' | 'source' | 'newName' | 'newKind' | 'newDomain'>
type Props = {
  value: Chosen
  sources: { id: string; name: string; kind: SourceKind }[]
  /** the one that the address or the page's own name suggests */
  suggested: string | null
  problem: (field: string) => string | undefined
  onChange: (value: Chosen) => void
}

/** Which source published the report: one that is known, or one made on the spot. */
export function FilingSource({ value, sources, suggested, problem, onChange }: Props) {
  const t = useWords('report.filing')
  const kinds = useWords('source.kind')
  if (value.from === 'there')
    return (
      <div className="grid gap-1">
        <ComboBox
          label={t('source')}
          hint={value.source && value.source === suggested ? t('suggested') : undefined}
          error={problem('source')}
          nothing={t('no such source')}
          openLabel={t('all sources')}
          defaultItems={sources.map(({ id, name, kind }) => ({ id, name, detail: kinds(kind) }))}
          selectedKey={value.source || null}
          onSelectionChange={(key) => onChange({ ...value, source: key === null ? '' : String(key) })}
        />
        <div>
          <Button look="quiet" className="-mx-3" onClick={() => onChange({ ...value, from: 'new' })}>
            {t('make source')}
          </Button>
        </div>
      </div>
    )
  return (
    <fieldset className="grid gap-3 border-s-2 border-accent ps-4">
      <legend className="mb-2 float-start w-full font-medium">{t('new source')}</legend>
      <TextField
        label={t('source name')}
        error={problem('newName') ?? problem('source')}
        value={value.newName}
        onChange={(event) => onChange({ ...value, newName: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={kinds('label')}
          value={value.newKind}
          options={sourceKinds.map((kind) => ({ value: kind, name: kinds(kind) }))}
          onChange={(event) => onChange({ ...value, newKind: event.target.value as SourceKind })}
        />
        <TextField
          label={t('domain')}
          optional={t('optional')}
          dir="ltr"
          value={value.newDomain}
          onChange={(event) => onChange({ ...value, newDomain: event.target.value })}
        />
      </div>
      <div>
        <Button look="quiet" className="-mx-3" onClick={() => onChange({ ...value, from: 'there' })}>
          {t('choose source')}
        </Button>
      </div>
    </fieldset>
  )
}
