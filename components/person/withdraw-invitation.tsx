'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { useOwn } from './use-own.ts'

export type Withdraw = (input: { invitation: string }) => Promise<Outcome<null>>
type Props = { locale: Locale; id: string; email: string; withdraw: Withdraw }

/** Takes an open invitation back. */
export function WithdrawInvitation({ locale, id, email, withdraw }: Props) {
  const t = useWords('person')
  const { run, sending, failure } = useOwn()
  return (
    <>
      <Button
        look="quiet"
        disabled={sending}
        aria-label={t('withdraw of', { email })}
        onClick={() => void run(() => withdraw({ invitation: id }))}
      >
        {t('withdraw')}
      </Button>
      <FormFailure failure={failure} locale={locale} />
    </>
  )
}
