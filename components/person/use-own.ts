'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useFieldProblems } from '#components/desk/problems.ts'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import type { Outcome } from '#domain/outcome.ts'

/** A write on an account: sends it, says what was wrong, and shows the page anew once it is done. */
export function useOwn() {
  const router = useRouter()
  const [failure, setFailure] = useState<Failure | null>(null)
  const { send, sending } = useSend()
  const problem = useFieldProblems(failure)
  async function run<T>(write: () => Promise<Outcome<T>>, done?: (value: T) => void): Promise<void> {
    if (sending) return
    const answer = await send(write)
    setFailure(answer.kind === 'ok' ? null : answer)
    if (answer.kind === 'conflict') router.refresh()
    if (answer.kind !== 'ok') return
    done?.(answer.value)
    router.refresh()
  }
  return { run, sending, failure, setFailure, problem }
}
