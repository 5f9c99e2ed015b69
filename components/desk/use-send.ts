'use client'
import { useCallback, useRef, useState } from 'react'
import type { Outcome } from '#domain/outcome.ts'

/** Why something was not saved. `unreached`: no answer came, so it is not known whether the record changed. */
export type Failure = Exclude<Outcome<never>, { kind: 'ok' }> | { kind: 'unreached' }
export type Answer<T> = { kind: 'ok'; value: T } | Failure

/**
 * Sends writes one after the other, so that each names the version which the one before it left behind.
 * An answer that never comes is an answer too: nothing is thrown.
 */
export function useSend() {
  const [waiting, setWaiting] = useState(0)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const send = useCallback(<T>(write: () => Promise<Outcome<T>>): Promise<Answer<T>> => {
    setWaiting((count) => count + 1)
    const answer = last.current.then(write).then(
      (outcome): Answer<T> => outcome,
      (): Answer<T> => ({ kind: 'unreached' }),
    )
    last.current = answer
    return answer.finally(() => setWaiting((count) => count - 1))
  }, [])
  return { send, sending: waiting > 0 }
}
