'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

export type WithdrawalInput = { statement: string; version: number; withdrawn: boolean; reason: string }
type Props = {
  locale: Locale
  statement: string
  version: number
  withdrawn: boolean
  action: (input: WithdrawalInput) => Promise<Outcome<{ version: number }>>
}

/** Says with a reason that a source withdrew a statement, or that it stands after all. */
export function WithdrawalForm({ locale, statement, version, withdrawn, action }: Props) {
  const t = useWords('record.withdrawal')
  const router = useRouter()
  const [reason, setReason] = useState('')
  const { save, sending, failure } = useSave()
  const say = () =>
    void save(
      () => action({ statement, version, withdrawn: !withdrawn, reason }),
      () => {
        setReason('')
        router.refresh()
      },
    )
  return (
    <Disclosure summary={t(withdrawn ? 'undo open' : 'open')}>
      <div className="grid gap-2">
        <TextArea
          label={t('reason')}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div>
          <Button disabled={reason.trim() === ''} aria-disabled={sending} onClick={say}>
            {t(withdrawn ? 'undo' : 'save')}
          </Button>
        </div>
        {failure?.kind === 'conflict' && (
          <Notice kind="warn" title={t('conflict', { by: failure.by ?? t('someone') })} />
        )}
        <FormFailure failure={failure} locale={locale} />
      </div>
    </Disclosure>
  )
}
