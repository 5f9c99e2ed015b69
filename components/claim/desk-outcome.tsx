'use client'
import { useEffect, useRef } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { Select } from '#components/ui/select.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { toast } from '#components/ui/toast.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import { type DueOutcome, outcomes } from '#domain/claim/expectation.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DueConflict } from './desk-due-conflict.tsx'

export type Settling = {
  claim: string
  version: number
  outcome: DueOutcome
  statement: string | null
  reasons: string
}
type Props = {
  locale: Locale
  claim: { id: string; version: number; outcome: DueOutcome }
  statements: readonly { id: string; name: string }[]
  /** chosen on the way here: the form then waits for its reasons */
  asked: DueOutcome | null
  action: (settling: Settling) => Promise<Outcome<{ version: number }>>
}

/** What became of an expectation, why, and the statement that settles it. */
export function DeskOutcome({ locale, claim, statements, asked, action }: Props) {
  const t = useWords('expectation.desk')
  const names = useWords('claim.outcome')
  const others = outcomes.filter((one) => one !== claim.outcome)
  // what was said is taken back before it is said otherwise
  const usual: DueOutcome = claim.outcome === 'open' ? 'met' : 'open'
  const first = { outcome: asked ?? usual, statement: '', reasons: '' }
  const form = useKept(`outcome:${claim.id}`, first)
  const { save, sending, failure } = useSave()
  const problem = useFieldProblems(failure)
  const typed = { ...form.value, outcome: others.find((one) => one === form.value.outcome) ?? usual }
  const reasons = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (asked) reasons.current?.querySelector('textarea')?.focus()
  }, [asked])
  return (
    <form
      ref={reasons}
      id="outcome"
      className="grid scroll-mt-4 gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const { outcome, statement } = typed
        void save(
          () =>
            action({
              claim: claim.id,
              version: claim.version,
              outcome,
              statement: statement || null,
              reasons: typed.reasons,
            }),
          () => {
            form.clear()
            toast(t('saved'))
          },
        )
      }}
    >
      <Select
        label={t('outcome')}
        value={typed.outcome}
        onChange={(event) => form.set({ ...typed, outcome: event.target.value as DueOutcome })}
        options={others.map((value) => ({ value, name: names(value) }))}
        error={problem('outcome')}
      />
      <TextArea
        label={t('reasons')}
        hint={t('reasons hint')}
        rows={2}
        value={typed.reasons}
        onChange={(event) => form.set({ ...typed, reasons: event.target.value })}
        error={problem('reasons')}
      />
      <Select
        label={t('settles')}
        value={typed.statement}
        onChange={(event) => form.set({ ...typed, statement: event.target.value })}
        options={statements.map(({ id, name }) => ({ value: id, name }))}
        empty={t('no statement')}
        error={problem('statement')}
      />
      <DueConflict failure={failure} />
      <FormFailure failure={failure} locale={locale} fields={['outcome', 'reasons', 'statement']} />
      <div>
        <Submit look="primary" aria-disabled={sending}>
          {t('record')}
        </Submit>
      </div>
    </form>
  )
}
