'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { NotRestored } from '#domain/history/restore.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  locale: Locale
  change: string
  version: number
  not: NotRestored | 'not yours' | 'as it is' | null
  restore: (input: { change: string; version: number; why: string }) => Promise<Outcome<unknown>>
}

/**
 * Puts back what was, with a reason that may stay empty. Where somebody changed it meanwhile nothing is done: the page
 * shows what it would do now, and the reason that was typed stays.
 */
export function RestoreForm({ locale, change, version, not, restore }: Props) {
  const t = useWords('history.restore')
  const router = useRouter()
  const [why, setWhy] = useState('')
  const [done, setDone] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { send, sending } = useSend()
  const problem = useFieldProblems(failure)
  async function submit() {
    const answer = await send(() => restore({ change, version, why }))
    setFailure(answer.kind === 'ok' ? null : answer)
    setDone(answer.kind === 'ok')
    if (answer.kind === 'ok' || answer.kind === 'conflict') router.refresh()
  }
  if (done) return <Notice title={t('done')} />
  if (not) return <p className="text-quiet">{t(`not.${not}`)}</p>
  return (
    <form
      noValidate
      className="grid max-w-measure gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending) void submit()
      }}
    >
      <TextArea
        label={t('why')}
        optional={t('optional')}
        value={why}
        error={problem('why')}
        onChange={(event) => setWhy(event.target.value)}
      />
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={t('stale', { by: `\u2068${failure.by ?? t('somebody')}\u2069` })} />
      )}
      <FormFailure failure={failure} locale={locale} fields={['why']} />
      <div>
        <Submit look="primary" aria-disabled={sending}>
          {t('do')}
        </Submit>
      </div>
    </form>
  )
}
