'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { MergeChoice, Preview } from '#domain/merge/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { PreviewList } from './preview-list.tsx'
import type { MergeActions, SplitWhat } from './types.ts'

export type Part = { id: string; words: string; language: string; detail: string }
type Props = {
  locale: Locale
  kind: 'claim' | 'actor'
  id: string
  parts: readonly Part[]
  /** for an actor: who it may be instead */
  choices: readonly MergeChoice[]
  actions: Pick<MergeActions, 'previewSplit' | 'split'>
}

/** Chooses the statements that belong elsewhere, says where, shows what would change, and does it. */
export function SplitForm({ locale, kind, id, parts, choices, actions }: Props) {
  const t = useWords('record.split')
  const merge = useWords('record.merge')
  const router = useRouter()
  const [chosen, setChosen] = useState<string[]>([])
  const [name, setName] = useState('')
  const [into, setInto] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const [preview, setPreview] = useState<Preview | null>(null)
  const { save, sending, failure } = useSave()
  if (parts.length < 2) return <p className="text-12 text-quiet">{t('none')}</p>
  const of = { from: id, statements: chosen }
  const what: SplitWhat =
    kind === 'claim' ? { kind, ...of, wording: name } : into ? { kind, ...of, into } : { kind, ...of, name }
  const ready = chosen.length > 0 && (name.trim() !== '' || into !== null)
  const toggle = (statement: string) => {
    setPreview(null)
    setChosen((now) =>
      now.includes(statement) ? now.filter((one) => one !== statement) : [...now, statement],
    )
  }
  const place = kind === 'claim' ? 'claims' : 'actors'
  return (
    <div className="grid gap-3">
      <p className="text-12 text-quiet">{t(kind)}</p>
      <fieldset className="grid max-h-80 gap-2 overflow-auto">
        <legend className="text-14 font-medium">{t('statements')}</legend>
        {parts.map((part) => (
          <label key={part.id} className="flex items-start gap-2 text-14">
            <input
              type="checkbox"
              className="mt-1 size-4 shrink-0 accent-accent"
              checked={chosen.includes(part.id)}
              onChange={() => toggle(part.id)}
            />
            <span className="grid">
              <Dir language={part.language} lines={2}>
                {part.words}
              </Dir>
              <Dir className="text-12 text-quiet">{part.detail}</Dir>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === 'claim' ? (
        <TextArea
          label={t('wording')}
          rows={2}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      ) : (
        <>
          <ComboBox
            label={t('into')}
            nothing={merge('nothing')}
            openLabel={merge('open')}
            defaultItems={choices.map(({ id: key, name: called, detail }) => ({
              id: key,
              name: called,
              ...(detail ? { detail } : {}),
            }))}
            selectedKey={into}
            onSelectionChange={(key) => setInto(key === null ? null : String(key))}
          />
          {!into && (
            <TextField label={t('name')} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </>
      )}
      <TextArea label={merge('why')} rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />
      {preview && <PreviewList preview={preview} />}
      <div className="flex flex-wrap gap-2">
        <Button
          disabled={!ready}
          aria-disabled={sending}
          onClick={() => void save(() => actions.previewSplit(what), setPreview)}
        >
          {merge('show')}
        </Button>
        <Button
          disabled={!ready || !preview || why.trim() === ''}
          aria-disabled={sending}
          onClick={() =>
            void save(
              () => actions.split({ what, why }),
              (made) => router.push(localePath(locale, `/desk/${place}/${made.into}`)),
            )
          }
        >
          {merge('split')}
        </Button>
      </div>
      <FormFailure failure={failure} locale={locale} />
    </div>
  )
}
