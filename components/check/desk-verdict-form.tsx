'use client'
import { useRouter } from 'next/navigation'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { FormFoot } from '#components/desk/form-foot.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { Tick } from '#components/ui/tick.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import { type ScaleEntry, scaleLanguages, type VerdictNames } from '#domain/check/scale.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localeNames } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

export type VerdictSaving = {
  key: string | null
  version: number
  names: VerdictNames
  rating: number | null
  position: number
  retired: boolean
}
type Props = {
  locale: Locale
  /** null for a new verdict */
  entry: ScaleEntry | null
  position?: number
  save: (input: VerdictSaving) => Promise<Outcome<unknown>>
}

/** A verdict of the scale: its name in three languages, its number, its place, and whether it is still signed. */
export function DeskVerdictForm({ locale, entry, position = 1, save: action }: Props) {
  const t = useWords('check-desk')
  const router = useRouter()
  const first = {
    names: entry?.names ?? { en: '', ar: '', he: '' },
    rating: entry?.rating?.toString() ?? '',
    position: String(entry?.position ?? position),
    retired: entry?.retired ?? false,
  }
  const form = useKept(`verdict:${entry?.key ?? 'new'}`, first)
  const { save, sending, failure } = useSave()
  const problem = useFieldProblems(failure)
  const { value, set } = form
  const submit = () =>
    void save(
      () =>
        action({
          key: entry?.key ?? null,
          version: entry?.version ?? 0,
          names: value.names,
          rating: value.rating === '' ? null : Number(value.rating),
          position: Number(value.position),
          retired: value.retired,
        }),
      () => {
        form.clear()
        router.refresh()
      },
    )
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        {scaleLanguages.map((language) => (
          <TextField
            key={language}
            label={localeNames[language]}
            dir="auto"
            lang={language}
            value={value.names[language]}
            onChange={(event) => set({ ...value, names: { ...value.names, [language]: event.target.value } })}
            error={problem(`names.${language}`)}
          />
        ))}
      </div>
      <div className="grid gap-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
        <Select
          label={t('rating label')}
          empty={t('no rating')}
          options={['5', '4', '3', '2', '1'].map((one) => ({ value: one, name: one }))}
          value={value.rating}
          onChange={(event) => set({ ...value, rating: event.target.value })}
          error={problem('rating')}
        />
        <TextField
          label={t('place')}
          type="number"
          min={1}
          max={99}
          value={value.position}
          onChange={(event) => set({ ...value, position: event.target.value })}
          error={problem('position')}
        />
        <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
          <Tick
            checked={value.retired}
            onChange={(event) => set({ ...value, retired: event.target.checked })}
            className="size-4"
          />
          {t('retire')}
        </label>
      </div>
      {failure?.kind === 'conflict' && <Notice kind="warn" title={t('changed first')} />}
      <FormFailure failure={failure} locale={locale} fields={['names', 'rating', 'position']} />
      <FormFoot
        save={t('save')}
        onSave={() => undefined}
        sending={sending}
        failed={failure !== null}
        typed={JSON.stringify(value) !== JSON.stringify(first)}
        kept={form.kept}
      />
    </form>
  )
}
