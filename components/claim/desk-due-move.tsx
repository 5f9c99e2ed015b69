'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { rangeOf, unknownWhen } from '#components/statement/draft-when.ts'
import { Select } from '#components/ui/select.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { toast } from '#components/ui/toast.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { TimeRange } from '#domain/reading/types.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DueConflict } from './desk-due-conflict.tsx'
import { DeskWhen } from './desk-when.tsx'

export type Moving = {
  claim: string
  version: number
  due: TimeRange
  first: boolean
  statement: string | null
  announcedAt: null
}
type Props = {
  locale: Locale
  zone: string
  claim: { id: string; version: number; hasDue: boolean }
  statements: readonly { id: string; name: string }[]
  action: (moving: Moving) => Promise<Outcome<{ version: number }>>
}

/** When it is due, or to when it was moved, with the statement that says so. */
export function DeskDueMove({ locale, zone, claim, statements, action }: Props) {
  const t = useWords('expectation.desk')
  const form = useKept(`due:${claim.id}`, { when: unknownWhen, statement: '' })
  const { save, sending, failure, setFailure } = useSave()
  const problem = useFieldProblems(failure)
  const { when, statement } = form.value
  function submit() {
    const due = rangeOf(when, zone)
    if (due === 'wrong' || due === null)
      return setFailure({ kind: 'invalid', problems: [{ field: 'due', message: 'time' }] })
    const { id, version, hasDue } = claim
    void save(
      () =>
        action({ claim: id, version, due, first: !hasDue, statement: statement || null, announcedAt: null }),
      () => {
        form.clear()
        toast(t('saved'))
      },
    )
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <DeskWhen
        legend={t('move title')}
        zone={zone}
        value={when}
        onChange={(to) => form.set({ ...form.value, when: to })}
        error={problem('due')}
      />
      <Select
        label={t('statement')}
        value={statement}
        onChange={(event) => form.set({ ...form.value, statement: event.target.value })}
        options={statements.map(({ id, name }) => ({ value: id, name }))}
        empty={t('no statement')}
        error={problem('statement')}
      />
      <DueConflict failure={failure} />
      <FormFailure failure={failure} locale={locale} fields={['due', 'statement']} />
      <div>
        <Submit aria-disabled={sending}>{t(claim.hasDue ? 'move' : 'set')}</Submit>
      </div>
    </form>
  )
}
