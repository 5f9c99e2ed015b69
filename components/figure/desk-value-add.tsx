'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { FormFoot, Restored } from '#components/desk/form-foot.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DeskFigureFields, type FigureTyped } from './desk-figure-fields.tsx'
import { DeskValueFields, valueFields } from './desk-value-fields.tsx'
import { givenFrom, type ValueGiven, type ValueTyped } from './desk-value-typed.ts'

type Choice = { id: string; name: string; unit: string | null; version: number }
type New = { what: string; scope: string | null; unit: string | null; language: string }
export type Adding = ValueGiven & {
  claim: string
  statement: string
  figure: { id: string; version: number } | null
  begin: New | null
}
export type AddTyped = FigureTyped & { statement: string; of: ValueTyped }
type Props = {
  locale: Locale
  zone: string
  claim: string
  figures: readonly Choice[]
  statements: readonly { id: string; name: string }[]
  languages: readonly { value: string; name: string }[]
  first: AddTyped
  action: (adding: Adding) => Promise<Outcome<{ figure: string }>>
}

const fields = [...valueFields, 'figure', 'begin', 'statement']

/** Adds what a statement reports to a figure, or begins one with it. */
export function DeskValueAdd({ locale, zone, claim, figures, statements, languages, first, action }: Props) {
  const t = useWords('figure.desk')
  const someone = useWords('claim.form')('someone')
  const form = useKept(`figure-value:${claim}:${first.statement}:${first.of.value}`, first)
  const { save, sending, failure, setFailure, go } = useSave()
  const problem = useFieldProblems(failure)
  const typed = form.value
  const chosen = figures.find(({ id }) => id === typed.figure)
  const change = (to: Partial<AddTyped>) => form.set({ ...typed, ...to })

  function submit() {
    const given = givenFrom(typed.of, zone)
    if (given === 'wrong')
      return setFailure({ kind: 'invalid', problems: [{ field: 'asOf', message: 'time' }] })
    const { what, scope, unit, language } = typed
    const figure = chosen ? { id: chosen.id, version: chosen.version } : null
    const begin = chosen ? null : { what, scope: scope || null, unit: unit || null, language }
    void save(
      () => action({ ...given, claim, statement: typed.statement, figure, begin }),
      (made) => {
        form.clear()
        go(localePath(locale, `/desk/figures/${made.figure}`))
      },
    )
  }
  return (
    <form
      className="grid max-w-[48rem] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {form.restored && <Restored onDiscard={form.clear} />}
      <Select
        label={t('statement')}
        value={typed.statement}
        onChange={(event) => change({ statement: event.target.value })}
        options={statements.map(({ id, name }) => ({ value: id, name }))}
        error={problem('statement')}
      />
      <DeskFigureFields
        figures={figures}
        languages={languages}
        typed={typed}
        onChange={change}
        problem={problem}
      />
      <DeskValueFields
        zone={zone}
        unit={chosen ? chosen.unit : typed.unit || null}
        typed={typed.of}
        onChange={(of) => change({ of: { ...typed.of, ...of } })}
        problem={problem}
      />
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={t('conflict', { by: failure.by ?? someone })} />
      )}
      <FormFailure failure={failure} locale={locale} fields={fields} />
      <FormFoot
        save={t('save')}
        onSave={submit}
        sending={sending}
        failed={failure !== null}
        typed={JSON.stringify(typed) !== JSON.stringify(first)}
        kept={form.kept}
      >
        <LinkButton href={localePath(locale, `/desk/claims/${claim}`)}>{t('leave')}</LinkButton>
      </FormFoot>
    </form>
  )
}
