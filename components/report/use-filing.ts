'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import { toast } from '#components/ui/toast.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { type FilingDraft, filingOf } from './filing-draft.ts'

export type File = (filing: object) => Promise<Outcome<{ report: string; already: boolean }>>

/** The filing form's state: kept in the browser until the report is filed, then the reading desk opens. */
export function useFiling(locale: Locale, unfiled: string, initial: FilingDraft, file: File) {
  const t = useWords('report.bring')
  const router = useRouter()
  const kept = useKept(`filing:${unfiled}`, initial)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { send, sending } = useSend()

  async function submit() {
    if (sending) return
    const filing = filingOf(kept.value, unfiled)
    if (filing.kind !== 'ok') return setFailure(filing)
    setFailure(null)
    const answer = await send(() => file(filing.value))
    if (answer.kind !== 'ok') return setFailure(answer)
    kept.clear()
    if (answer.value.already) toast(t('already'))
    router.push(localePath(locale, `/desk/reports/${answer.value.report}`))
  }
  return { ...kept, failure, sending, submit }
}
