'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

export type Withdrawing = { figure: string; version: number; value: string; reasons: string }
type Props = {
  locale: Locale
  figure: { id: string; version: number }
  value: string
  action: (withdrawing: Withdrawing) => Promise<Outcome<{ version: number }>>
}

/** Takes a value back, with the reasons. */
export function DeskValueWithdraw({ locale, figure, value, action }: Props) {
  const t = useWords('figure.desk')
  const someone = useWords('claim.form')('someone')
  const reasons = useKept(`figure-value:${value}:withdrawal`, '')
  const { save, sending, failure, go } = useSave()
  const problem = useFieldProblems(failure)
  return (
    <form
      className="grid max-w-measure gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void save(
          () => action({ figure: figure.id, version: figure.version, value, reasons: reasons.value }),
          () => {
            reasons.clear()
            go(localePath(locale, `/desk/figures/${figure.id}`))
          },
        )
      }}
    >
      <h2 className="font-medium">{t('withdraw title')}</h2>
      <TextArea
        label={t('reasons')}
        hint={t('withdraw hint')}
        value={reasons.value}
        onChange={(event) => reasons.set(event.target.value)}
        error={problem('reasons')}
      />
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={t('conflict', { by: failure.by ?? someone })} />
      )}
      <FormFailure failure={failure} locale={locale} fields={['reasons']} />
      <div>
        <Submit look="danger" aria-disabled={sending}>
          {t('withdraw save')}
        </Submit>
      </div>
    </form>
  )
}
