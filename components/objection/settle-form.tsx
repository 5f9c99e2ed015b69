'use client'
import { type FormEvent, useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  locale: Locale
  objection: string
  version: number
  /** what was said before it was opened again */
  before: string
  action: (input: object) => Promise<Outcome<{ version: number }>>
  onSettled: (note: string, version: number) => void
}

/** Settles an objection with a note, in place. Somebody else's answer is shown; what was typed stays. */
export function SettleForm({ locale, objection, version, before, action, onSettled }: Props) {
  const t = useWords('objection.desk')
  const e = useWords('error.outcome')
  const [note, setNote] = useState(before)
  const { save, sending, failure } = useSave()
  const problem = useFieldProblems(failure)
  function submitted(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void save(
      () => action({ objection, version, state: 'settled', note }),
      (now) => onSettled(note, now.version),
    )
  }
  return (
    <Disclosure
      summary={
        <>
          {t('settle')} <Kbd keys="s" />
        </>
      }
    >
      <form onSubmit={submitted} noValidate className="grid max-w-measure justify-items-start gap-2">
        <div className="w-full">
          <TextArea
            label={t('note')}
            hint={t('note hint')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            error={problem('note')}
            required
          />
        </div>
        <Submit look="primary" aria-disabled={sending}>
          {t('save')}
        </Submit>
        {failure?.kind === 'conflict' && <Notice kind="warn" title={e('conflict')} />}
        <FormFailure failure={failure} locale={locale} fields={['note']} />
      </form>
    </Disclosure>
  )
}
