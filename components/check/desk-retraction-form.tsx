'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { FormFoot, Restored } from '#components/desk/form-foot.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  locale: Locale
  check: { id: string; claim: string }
  action: (retraction: { check: string; reasons: string }) => Promise<Outcome<{ check: string }>>
}

/** Why a check no longer stands; it stays readable with these reasons beside it. */
export function DeskRetractionForm({ locale, check, action }: Props) {
  const t = useWords('check')
  const leave = useWords('claim.form')
  const form = useKept(`check:${check.id}:retraction`, '')
  const { save, sending, failure, go } = useSave()
  const problem = useFieldProblems(failure)
  const page = localePath(locale, `/desk/claims/${check.claim}#c-${check.id}`)
  const submit = () =>
    void save(
      () => action({ check: check.id, reasons: form.value }),
      () => {
        form.clear()
        go(page)
      },
    )
  return (
    <form
      className="grid max-w-measure gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {form.restored && <Restored onDiscard={form.clear} />}
      <TextArea
        label={t('reasons')}
        hint={t('desk.retract hint')}
        rows={6}
        className="min-h-32 font-reading text-16"
        value={form.value}
        onChange={(event) => form.set(event.target.value)}
        error={problem('reasons')}
      />
      <FormFailure failure={failure} locale={locale} fields={['reasons']} />
      <p className="text-12 text-quiet">{t('desk.permanent')}</p>
      <FormFoot
        save={t('desk.retract')}
        onSave={submit}
        sending={sending}
        failed={failure !== null}
        typed={form.value !== ''}
        kept={form.kept}
      >
        <LinkButton href={page}>{leave('leave')}</LinkButton>
      </FormFoot>
    </form>
  )
}
