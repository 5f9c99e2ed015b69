'use client'
import { BothTexts } from '#components/desk/both-texts.tsx'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { FormFoot, Restored } from '#components/desk/form-foot.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useEdit } from '#components/desk/use-edit.ts'
import { useSave } from '#components/desk/use-save.ts'
import type { When } from '#components/statement/draft-when.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { TimeRange } from '#domain/reading/types.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { type ClaimChoices, DeskClaimFields } from './desk-claim-fields.tsx'
import { fieldNames } from './desk-claim-new.tsx'
import { type ClaimTyped, fieldsOf } from './desk-claim-typed.ts'

type Fields = Exclude<ReturnType<typeof fieldsOf>, 'wrong'>
type Props = ClaimChoices & {
  locale: Locale
  claim: { id: string; version: number; typed: ClaimTyped; happened: TimeRange | null }
  action: (edit: Fields & { claim: string; version: number }) => Promise<Outcome<{ version: number }>>
}

/** A claim worded anew. Changed by someone else meanwhile, both texts are shown before anything is saved. */
export function DeskClaimEdit({ locale, claim, action, ...choices }: Props) {
  const t = useWords('claim')
  const form = useEdit(`claim:${claim.id}:edit`, { version: claim.version, fields: claim.typed })
  const { save, sending, failure, setFailure, go } = useSave()
  const problem = useFieldProblems(failure)
  const { fields: mine } = form
  const whenWords = useWhenWords()
  const inWords = (typed: ClaimTyped, field: keyof ClaimTyped) => {
    if (field === 'happened') return whenWords(typed.happened)
    if (field === 'kind') return t(`kind.${typed.kind}`)
    const language = choices.languages.find(({ value }) => value === typed.language)
    return field === 'language' ? (language?.name ?? typed.language) : typed[field]
  }
  const rows = (['wording', 'kind', 'about', 'scope', 'language', 'happened'] as const).map((field) => ({
    field,
    name: t(rowNames[field]),
    language: field === 'wording' || field === 'scope' ? mine.language : undefined,
    mine: inWords(mine, field),
    theirs: inWords(claim.typed, field),
  }))
  const page = localePath(locale, `/desk/claims/${claim.id}`)

  function submit(version = form.version) {
    const fields = fieldsOf(mine, choices.zone, claim.happened)
    if (fields === 'wrong')
      return setFailure({ kind: 'invalid', problems: [{ field: 'happened', message: 'time' }] })
    void save(
      () => action({ claim: claim.id, version, ...fields }),
      () => {
        form.clear()
        go(page)
      },
    )
  }
  return (
    <form
      className="grid max-w-measure gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {form.restored && !form.overtaken && <Restored onDiscard={form.clear} />}
      <DeskClaimFields {...choices} typed={mine} onChange={form.change} problem={problem} />
      {form.overtaken && (
        <BothTexts
          rows={rows}
          failure={failure}
          onTake={(field) => form.change({ [field]: claim.typed[field as keyof ClaimTyped] })}
          onSaveMine={() => submit(claim.version)}
          onKeepTheirs={form.clear}
        />
      )}
      <FormFailure failure={failure} locale={locale} fields={fieldNames} />
      {!form.overtaken && (
        <FormFoot
          save={t('fields.save')}
          onSave={submit}
          sending={sending}
          failed={failure !== null}
          typed={form.typed}
          kept={form.kept}
        >
          <LinkButton href={page}>{t('form.leave')}</LinkButton>
        </FormFoot>
      )}
    </form>
  )
}

const rowNames = {
  wording: 'wording',
  kind: 'kind.label',
  about: 'fields.about',
  scope: 'scope',
  language: 'fields.language',
  happened: 'fields.happened',
} as const

function useWhenWords(): (when: When) => string {
  const t = useWords('desk.when')
  return ({ precision, from, to }) => [t(precision), from, to].filter(Boolean).join(' ')
}
