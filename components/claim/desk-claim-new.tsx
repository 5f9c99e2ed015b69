'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { FormFoot, Restored } from '#components/desk/form-foot.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { unknownWhen } from '#components/statement/draft-when.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { type ClaimChoices, DeskClaimFields } from './desk-claim-fields.tsx'
import { type ClaimTyped, fieldsOf } from './desk-claim-typed.ts'

type Fields = Exclude<ReturnType<typeof fieldsOf>, 'wrong'>
export type NewClaim = Fields & { story: { id: string } | { title: string } }
type Props = ClaimChoices & {
  locale: Locale
  stories: readonly { id: string; title: string }[]
  /** the story chosen at first, null for a new one */
  story: string | null
  action: (claim: NewClaim) => Promise<Outcome<{ claim: string }>>
}

/** A new claim, worded without a statement. What is typed is kept in this browser until the record has it. */
export function DeskClaimNew({ locale, stories, story, action, ...choices }: Props) {
  const t = useWords('claim.fields')
  const first = {
    wording: '',
    kind: 'event',
    about: '',
    scope: '',
    language: locale,
    happened: unknownWhen,
    story: story ?? '',
    title: '',
  } satisfies ClaimTyped & { story: string; title: string }
  const form = useKept<ClaimTyped & { story: string; title: string }>('claim:new', first)
  const { save, sending, failure, setFailure, go } = useSave()
  const problem = useFieldProblems(failure)
  const { story: chosen, title, ...typed } = form.value
  const change = (to: Partial<typeof form.value>) => form.set({ ...form.value, ...to })

  function submit() {
    const fields = fieldsOf(typed, choices.zone)
    if (fields === 'wrong')
      return setFailure({ kind: 'invalid', problems: [{ field: 'happened', message: 'time' }] })
    void save(
      () => action({ ...fields, story: chosen ? { id: chosen } : { title } }),
      ({ claim }) => {
        form.clear()
        go(localePath(locale, `/desk/claims/${claim}`))
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
      {form.restored && <Restored onDiscard={form.clear} />}
      <DeskClaimFields {...choices} typed={typed} onChange={change} problem={problem} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('story')}
          value={chosen}
          onChange={(event) => change({ story: event.target.value })}
          options={stories.map(({ id, title: name }) => ({ value: id, name }))}
          empty={t('new story')}
        />
        {!chosen && (
          <TextField
            label={t('story title')}
            value={title}
            onChange={(event) => change({ title: event.target.value })}
            error={problem('story')}
          />
        )}
      </div>
      <FormFailure failure={failure} locale={locale} fields={fieldNames} />
      <FormFoot
        save={t('save new')}
        onSave={submit}
        sending={sending}
        failed={failure !== null}
        typed={JSON.stringify(form.value) !== JSON.stringify(first)}
        kept={form.kept}
      />
    </form>
  )
}

export const fieldNames = ['wording', 'kind', 'about', 'scope', 'language', 'happened', 'story']
