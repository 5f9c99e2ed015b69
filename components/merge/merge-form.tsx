'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { MergeChoice, MergeKind, Preview } from '#domain/merge/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { PreviewList } from './preview-list.tsx'
import type { MergeActions } from './types.ts'

type Props = {
  locale: Locale
  kind: MergeKind
  id: string
  choices: readonly MergeChoice[]
  actions: Pick<MergeActions, 'previewMerge' | 'merge'>
}
const places = { claim: 'claims', actor: 'actors', report: 'reports' } as const

/** Chooses what this is one with, shows what would change, and says so. */
export function MergeForm({ locale, kind, id, choices, actions }: Props) {
  const t = useWords('record.merge')
  const router = useRouter()
  const [into, setInto] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const [preview, setPreview] = useState<Preview | null>(null)
  const { save, sending, failure, setFailure } = useSave()
  const choose = (key: string | null) => {
    setInto(key)
    setPreview(null)
    setFailure(null)
    if (key) void save(() => actions.previewMerge({ kind, from: id, into: key }), setPreview)
  }
  const say = () =>
    into &&
    void save(
      () => actions.merge({ kind, from: id, into, why }),
      () => router.push(localePath(locale, `/desk/${places[kind]}/${into}`)),
    )
  return (
    <div className="grid gap-3">
      <p className="text-12 text-quiet">{t(kind)}</p>
      <ComboBox
        label={t('choose')}
        nothing={t('nothing')}
        openLabel={t('open')}
        defaultItems={choices.map(({ id: key, name, detail, likely }) => ({
          id: key,
          name,
          ...(likely ? { detail: t('likely') } : detail ? { detail } : {}),
        }))}
        selectedKey={into}
        onSelectionChange={(key) => choose(key === null ? null : String(key))}
      />
      {preview && <PreviewList preview={preview} />}
      {into && (
        <TextArea label={t('why')} rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />
      )}
      <div>
        <Button disabled={!into || !preview || why.trim() === ''} aria-disabled={sending} onClick={say}>
          {t('merge')}
        </Button>
      </div>
      <FormFailure failure={failure} locale={locale} />
    </div>
  )
}
