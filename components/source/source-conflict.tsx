'use client'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { useWords } from '#messages/words.tsx'
import { type DraftField, merged, type SourceDraft } from './source-draft.ts'

type Props = {
  base: SourceDraft
  mine: SourceDraft
  theirs: SourceDraft
  by: string | null
  /** how a field's value is said, for those that are codes or ids */
  say: (field: DraftField, value: string | string[]) => string
  onChoose: (draft: SourceDraft) => void
}

/** Two people changed one record: what only one of them changed is taken, each other field is chosen, both values in sight. */
export function SourceConflict({ base, mine, theirs, by, say, onChoose }: Props) {
  const t = useWords('source-admin.conflict')
  const common = useWords('common')
  const labels = useWords('source-admin.field')
  const { settled, open } = merged(base, mine, theirs)
  const [taken, setTaken] = useState<DraftField[]>([])
  const chosen = { ...settled, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) }
  return (
    <section aria-label={common('conflict title')} className="grid gap-4 border-s-2 border-warn ps-4">
      <div role="alert">
        <h2 className="font-medium">{by ? t('title', { by }) : common('conflict title')}</h2>
        <p className="text-quiet">{open.length > 0 ? t('choose') : t('settled')}</p>
      </div>
      {open.map((field) => (
        <fieldset key={field} className="grid gap-1">
          <legend className="eyebrow mb-1">{labels(field)}</legend>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side} className="flex items-baseline gap-3 border-b border-hairline py-1.5">
              <input
                type="radio"
                name={`conflict-${field}`}
                checked={taken.includes(field) === (side === 'theirs')}
                onChange={() =>
                  setTaken(side === 'theirs' ? [...taken, field] : taken.filter((each) => each !== field))
                }
              />
              <span className="w-44 shrink-0 text-quiet">{common(`conflict ${side}`)}</span>
              <Dir className="whitespace-pre-wrap">
                {say(field, (side === 'theirs' ? theirs : mine)[field]) || common('none')}
              </Dir>
            </label>
          ))}
        </fieldset>
      ))}
      <div>
        <Button look="primary" onClick={() => onChoose(chosen)}>
          {t('save')}
        </Button>
      </div>
    </section>
  )
}
