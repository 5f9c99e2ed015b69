'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { PositionValue } from '#domain/claim/positions.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

export type Denying = { claim: string; statement: string; version: number; of: 'the wording' | 'the fact' }
type Props = {
  locale: Locale
  claim: string
  value: PositionValue
  /** the denial and what only repeats it: all are of the wording, or none */
  statements: readonly { id: string; version: number }[]
  action: (denying: Denying) => Promise<Outcome<{ version: number }>>
}

/** Says of a denial that it is of the wording alone, or takes that back. */
export function DeskWordingDenial({ locale, claim, value, statements, action }: Props) {
  const t = useWords('position')
  const someone = useWords('claim.form')('someone')
  const { save, sending, failure } = useSave()
  const of = value === 'denies' ? 'the wording' : 'the fact'
  async function keep(): Promise<Outcome<null>> {
    for (const { id, version } of statements) {
      const kept = await action({ claim, statement: id, version, of })
      if (kept.kind !== 'ok') return kept
    }
    return ok(null)
  }
  return (
    <>
      <div>
        <Button
          look="quiet"
          className="-ms-3"
          aria-disabled={sending}
          onClick={() => void save(keep, () => toast(t(of === 'the wording' ? 'kept' : 'put back')))}
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
