'use client'
import { useRouter } from 'next/navigation'
import { type ComponentProps, useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { isSave } from '#components/desk/keys.ts'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useKey } from '#components/desk/use-key.ts'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import { FormStatus } from '#components/ui/form-status.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { SourceConflict } from './source-conflict.tsx'
import { type DraftField, draftFields, type SourceDraft, sourceFieldsOf } from './source-draft.ts'
import { SourceFields } from './source-fields.tsx'

type Choices = Pick<ComponentProps<typeof SourceFields>, 'wires' | 'owners' | 'languages' | 'countries'>
type Props = Choices & {
  locale: Locale
  initial: SourceDraft
  /** the source and the version that was read; null for a new one */
  editing: { source: string; version: number } | null
  save: (input: object) => Promise<Outcome<{ source: string }>>
}

/** Makes or changes a source. What is typed is kept in the browser until the record has it. */
export function SourceForm({ locale, initial, editing, save, ...choices }: Props) {
  const t = useWords('source-admin')
  const router = useRouter()
  const kept = useKept(editing ? `source:${editing.source}:${editing.version}` : 'source:new', initial)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { send, sending } = useSend()
  const problem = useFieldProblems(failure)
  const { value } = kept
  const typed = JSON.stringify(value) !== JSON.stringify(initial)

  async function submit(draft: SourceDraft, version = editing?.version) {
    if (sending) return
    const input = { ...sourceFieldsOf(draft), ...(editing ? { source: editing.source, version } : {}) }
    const answer = await send(() => save(input))
    setFailure(answer.kind === 'ok' ? null : answer)
    if (answer.kind !== 'ok') return
    kept.clear()
    router.push(localePath(locale, `/desk/sources/${answer.value.source}`))
  }
  useKey((event) => {
    if (!isSave(event)) return false
    void submit(value)
    return true
  })
  const say = (field: DraftField, said: string | string[]) => {
    const list = { language: choices.languages, country: choices.countries, carries: choices.wires }[
      field as 'language'
    ]
    const nameOf = (one: string) =>
      (list as { value?: string; id?: string; name: string }[] | undefined)?.find(
        (each) => (each.value ?? each.id) === one,
      )?.name ?? one
    return typeof said === 'string' ? nameOf(said) : said.map(nameOf).join(', ')
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(value)
      }}
    >
      {failure?.kind === 'conflict' && (
        <SourceConflict
          key={failure.version}
          base={initial}
          mine={value}
          theirs={failure.theirs as SourceDraft}
          by={failure.by}
          say={say}
          onChoose={(draft) => {
            kept.set(draft)
            void submit(draft, failure.version)
          }}
        />
      )}
      <SourceFields value={value} onChange={kept.set} problem={problem} {...choices} />
      <div className="sticky bottom-0 grid gap-3 border-t border-hairline bg-paper py-3">
        <FormFailure failure={failure} locale={locale} fields={draftFields} />
        <div className="flex items-center justify-between gap-3">
          <FormStatus
            state={sending ? 'saving' : failure ? 'failed' : typed ? 'kept' : 'saved'}
            words={t(
              `status.${sending ? 'saving' : failure ? 'failed' : typed ? 'kept' : editing ? 'saved' : 'empty'}`,
            )}
          />
          <Submit look="primary" keys="Mod+Enter" disabled={sending}>
            {t(editing ? 'save' : 'add')}
          </Submit>
        </div>
      </div>
    </form>
  )
}
