'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Outcome } from '#domain/outcome.ts'
import { type Failure, useSend } from './use-send.ts'

/**
 * Saves a form: one write at a time, and what became of it. On a conflict the page is read anew, so that what is on
 * record now stands beside what was typed.
 */
export function useSave() {
  const router = useRouter()
  const { send, sending } = useSend()
  const [failure, setFailure] = useState<Failure | null>(null)
  const busy = useRef(false)
  async function save<T>(write: () => Promise<Outcome<T>>, saved?: (value: T) => void): Promise<void> {
    // a button keeps its focus while its write is under way; pressing it again does nothing
    if (busy.current) return
    busy.current = true
    setFailure(null)
    const answer = await send(write)
    busy.current = false
    if (answer.kind === 'ok') return saved?.(answer.value)
    setFailure(answer)
    if (answer.kind === 'conflict') router.refresh()
  }
  return { save, sending, failure, setFailure, go: router.push }
}
