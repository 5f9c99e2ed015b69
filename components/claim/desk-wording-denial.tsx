'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { PositionValue } from '#domain/claim/positions.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

export type Denying = {
  claim: string
  /** the denial and what only repeats it: all are of the wording, or none */
  statements: readonly { id: string; version: number }[]
  of: 'the wording' | 'the fact'
}
type Props = {
  locale: Locale
  claim: string
  value: PositionValue
  statements: Denying['statements']
  action: (denying: Denying) => Promise<Outcome<null>>
}

/** Says of a denial that it is of the wording alone, or takes that back. */
export function DeskWordingDenial({ locale, claim, value, statements, action }: Props) {
  const t = useWords('position')
  const someone = useWords('claim.form')('someone')
  const { save, sending, failure } = useSave()
  const of = value === 'denies' ? 'the wording' : 'the fact'
  return (
    <>
      <div>
        <Button
          look="quiet"
          className="-ms-3"
          aria-disabled={sending}
          onClick={() =>
            void save(
              () => action({ claim, statements, of }),
              () => toast(t(of === 'the wording' ? 'kept' : 'put back')),
            )
          }
        >
          {t(of === 'the wording' ? 'of wording' : 'of fact')}
        </Button>
      </div>
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={t('conflict', { by: failure.by ?? someone })} />
      )}
      <FormFailure failure={failure} locale={locale} />
    </>
  )
}
