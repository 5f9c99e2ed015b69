'use client'
import { type FormEvent, startTransition, useActionState } from 'react'
import { useFieldProblems } from '#components/desk/problems.ts'
import type { Outcome } from '#domain/outcome.ts'

export type DoorAnswer = Outcome<never> | null
export type DoorAction = (before: DoorAnswer, form: FormData) => Promise<DoorAnswer>

/**
 * A form of the ways in. Before script has come the form posts itself; after that it is sent from here, because React
 * empties a form whose action it ran, and a refused try should leave what was typed.
 */
export function useDoor(action: DoorAction) {
  const [answer, send, sending] = useActionState(action, null)
  const problem = useFieldProblems(answer?.kind === 'ok' ? null : answer)
  const form = {
    action: send,
    noValidate: true,
    onSubmit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault()
      const typed = new FormData(event.currentTarget)
      if (!sending) startTransition(() => send(typed))
    },
  }
  return { answer, sending, problem, form }
}
