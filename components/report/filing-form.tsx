'use client'
import Link from 'next/link'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { isSave } from '#components/desk/keys.ts'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useKey } from '#components/desk/use-key.ts'
import { Button } from '#components/ui/button.tsx'
import { FormStatus } from '#components/ui/form-status.tsx'
import { Select } from '#components/ui/select.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { ReportKind } from '#domain/report/view.ts'
import type { SourceKind } from '#domain/source/view.ts'
import type { Choice } from '#messages/languages.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import type { FilingDraft } from './filing-draft.ts'
import { FilingSource } from './filing-source.tsx'
import { FilingWhen } from './filing-when.tsx'
import { type File, useFiling } from './use-filing.ts'

type Props = {
  locale: Locale
  unfiled: string
  /** as the reader filled it in */
  initial: FilingDraft
  suggested: string | null
  sources: { id: string; name: string; kind: SourceKind }[]
  kinds: readonly ReportKind[]
  languages: Choice[]
  zones: Choice[]
  file: File
}
const fields = ['title', 'byline', 'publishedAt', 'language', 'kind', 'url', 'source', 'newName']

/** What was read of the page, to be corrected and filed. */
export function FilingForm({
  locale,
  unfiled,
  initial,
  suggested,
  sources,
  kinds,
  languages,
  zones,
  file,
}: Props) {
  const t = useWords('report.filing')
  const kindWords = useWords('report.kind')
  const { value, set, kept, restored, clear, failure, sending, submit } = useFiling(
    locale,
    unfiled,
    initial,
    file,
  )
  const problem = useFieldProblems(failure)
  const typed = JSON.stringify(value) !== JSON.stringify(initial)
  const taken =
    failure?.kind === 'invalid' ? failure.problems.find(({ message }) => message === 'urlTaken') : undefined
  const text = (name: 'title' | 'byline' | 'language' | 'kind' | 'url') => ({
    value: value[name],
    error: problem(name),
    onChange: (event: { target: { value: string } }) => set({ ...value, [name]: event.target.value }),
  })
  useKey((event) => {
    if (!isSave(event)) return false
    void submit()
    return true
  })
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextArea
        label={t('title label')}
        rows={2}
        className="font-reading text-18 font-semibold"
        {...text('title')}
      />
      <FilingSource
        value={value}
        sources={sources}
        suggested={suggested}
        problem={problem}
        onChange={(chosen) => set({ ...value, ...chosen })}
      />
      <FilingWhen
        locale={locale}
        value={value}
        zones={zones}
        error={problem('publishedAt')}
        onChange={(when) => set({ ...value, ...when })}
      />
      <TextArea label={t('byline')} hint={t('byline hint')} rows={2} {...text('byline')} />
      <div className="grid grid-cols-2 gap-3">
        <Select label={t('language')} options={languages} empty={t('choose')} {...text('language')} />
        <Select
          label={kindWords('label')}
          options={kinds.map((kind) => ({ value: kind, name: kindWords(kind) }))}
          {...text('kind')}
        />
      </div>
      <TextField label={t('url')} optional={t('optional')} type="url" dir="ltr" {...text('url')} />
      {taken?.params?.report && (
        <Link href={localePath(locale, `/desk/reports/${taken.params.report}`)} className="link">
          {t('open taken')}
        </Link>
      )}
      <div className="sticky bottom-0 grid gap-3 border-t border-hairline bg-paper py-3">
        <FormFailure failure={failure} locale={locale} fields={fields} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <FormStatus
            state={sending ? 'saving' : failure ? 'failed' : typed && !kept ? 'failed' : 'kept'}
            words={t(
              sending
                ? 'filing'
                : failure
                  ? 'not filed'
                  : !typed
                    ? 'as read'
                    : !kept
                      ? 'not kept'
                      : restored
                        ? 'restored'
                        : 'kept',
            )}
          />
          <div className="flex gap-2">
            {typed && !sending && (
              <Button look="quiet" onClick={clear}>
                {t('as read again')}
              </Button>
            )}
            <Submit look="primary" keys="Mod+Enter" disabled={sending}>
              {t('file')}
            </Submit>
          </div>
        </div>
      </div>
    </form>
  )
}
