'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { RetryInput } from '#domain/queue/input.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { FormFailure } from './form-failure.tsx'
import { type Failure, useSend } from './use-send.ts'

type Props = {
  locale: Locale
  kind: string
  job: string
  retry: (input: RetryInput) => Promise<Outcome<null>>
}

/** Has a failed job tried once more, and says so. */
export function RetryJob({ locale, kind, job, retry }: Props) {
  const t = useWords('running.failures')
  const router = useRouter()
  const { send, sending } = useSend()
  const [failure, setFailure] = useState<Failure | null>(null)
  async function again() {
    setFailure(null)
    const answer = await send(() => retry({ kind: kind as RetryInput['kind'], job }))
    if (answer.kind !== 'ok' && answer.kind !== 'missing') return setFailure(answer)
    toast(t(answer.kind === 'ok' ? 'retried' : 'gone'))
    router.refresh()
  }
  return (
    <div>
      <Button onClick={again} disabled={sending}>
        {t('retry')}
      </Button>
      {failure && <FormFailure failure={failure} locale={locale} />}
    </div>
  )
}
