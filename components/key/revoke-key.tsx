'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import { Button } from '#components/ui/button.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

export type Revoke = (input: { key: string }) => Promise<Outcome<{ id: string }>>
type Props = { locale: Locale; id: string; name: string; revoke: Revoke }

/** Ends a key. */
export function RevokeKey({ locale, id, name, revoke }: Props) {
  const t = useWords('ways.key')
  const router = useRouter()
  const { send, sending } = useSend()
  const [failure, setFailure] = useState<Failure | null>(null)
  async function end() {
    const answer = await send(() => revoke({ key: id }))
    setFailure(answer.kind === 'ok' ? null : answer)
    if (answer.kind === 'ok') router.refresh()
  }
  return (
    <>
      <Button
        look="quiet"
        className="ms-2"
        disabled={sending}
        aria-label={t('revoke of', { name })}
        onClick={() => void end()}
      >
        {t('revoke')}
      </Button>
      <FormFailure failure={failure} locale={locale} />
    </>
  )
}
