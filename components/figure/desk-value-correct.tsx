'use client'
import { BothTexts } from '#components/desk/both-texts.tsx'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { FormFoot, Restored } from '#components/desk/form-foot.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useEdit } from '#components/desk/use-edit.ts'
import { useSave } from '#components/desk/use-save.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { TimeRange } from '#domain/reading/types.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DeskValueFields, valueFields } from './desk-value-fields.tsx'
import { givenFrom, type ValueGiven, type ValueTyped } from './desk-value-typed.ts'

export type Correcting = { figure: string; version: number; value: string; of: ValueGiven }
type Props = {
  locale: Locale
  zone: string
  figure: { id: string; version: number; unit: string | null }
  value: { id: string; typed: ValueTyped; asOf: TimeRange | null }
  action: (correcting: Correcting) => Promise<Outcome<{ value: string }>>
}

/** A value corrected: what is saved takes its place, and the old one stays in the history. */
export function DeskValueCorrect({ locale, zone, figure, value, action }: Props) {
  const t = useWords('figure')
  const form = useEdit(`figure-value:${value.id}`, { version: figure.version, fields: value.typed })
  const { save, sending, failure, setFailure, go } = useSave()
  const problem = useFieldProblems(failure)
  const mine = form.fields
  const page = localePath(locale, `/desk/figures/${figure.id}`)
  const inWords = (typed: ValueTyped) => ({
    value: [t(`beside.${typed.given}`), typed.value, typed.given === 'range' ? typed.to : '']
      .join(' ')
      .trim(),
    asOf: [typed.asOf.from, typed.asOf.to].join(' ').trim(),
    unit: typed.unit,
    scope: typed.scope,
    definition: typed.definition,
  })
  const names = {
    value: t('value'),
    asOf: t('as of'),
    unit: t('desk.own unit'),
    scope: t('desk.own scope'),
    definition: t('desk.definition'),
  }
  const [ours, theirs] = [inWords(mine), inWords(value.typed)]
  const rows = (['value', 'asOf', 'unit', 'scope', 'definition'] as const).map((field) => ({
    field,
    name: names[field],
    mine: ours[field],
    theirs: theirs[field],
  }))
  const take = (field: string) =>
    form.change(
      field === 'value'
        ? { value: value.typed.value, to: value.typed.to, given: value.typed.given }
        : { [field]: value.typed[field as keyof ValueTyped] },
    )

  function submit(version = form.version) {
    const of = givenFrom(mine, zone, value.asOf)
    if (of === 'wrong')
      return setFailure({ kind: 'invalid', problems: [{ field: 'of.asOf', message: 'time' }] })
    void save(
      () => action({ figure: figure.id, version, value: value.id, of }),
      () => {
        form.clear()
        go(page)
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
      {form.restored && !form.overtaken && <Restored onDiscard={form.clear} />}
      <DeskValueFields
        zone={zone}
        unit={figure.unit}
        typed={mine}
        onChange={form.change}
        problem={(field) => problem(`of.${field}`) ?? problem(field)}
      />
      {form.overtaken && (
        <BothTexts
          rows={rows}
          failure={failure}
          onTake={take}
          onSaveMine={() => submit(figure.version)}
          onKeepTheirs={form.clear}
        />
      )}
      <FormFailure failure={failure} locale={locale} fields={['of', ...valueFields]} />
      {!form.overtaken && (
        <FormFoot
          save={t('desk.correct save')}
          onSave={submit}
          sending={sending}
          failed={failure !== null}
          typed={form.typed}
          kept={form.kept}
        >
          <LinkButton href={page}>{t('desk.to figure')}</LinkButton>
        </FormFoot>
      )}
    </form>
  )
}
