'use client'
import { type FormEvent, startTransition, useActionState } from 'react'
import { Button, type Look } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'

export type FollowingAction = (before: Outcome<unknown> | null, form: FormData) => Promise<Outcome<unknown>>
type Props = {
  action: FollowingAction
  /** what the form says besides the button that was pressed */
  fields: Record<string, string>
  buttons: readonly { what: string; name: string; look?: Look }[]
  /** said when it could not be done */
  failed: string
}

/** Buttons that each do one thing with what is followed; a form, so that they work without script. */
export function FollowingForm({ action, fields, buttons, failed }: Props) {
  const [answer, send, sending] = useActionState(action, null)
  function submitted(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    if (!sending) startTransition(() => send(form))
  }
  return (
    <form action={send} onSubmit={submitted} className="flex flex-wrap items-center gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {buttons.map(({ what, name, look }) => (
        <Button
          key={what}
          type="submit"
          name="what"
          value={what}
          look={look ?? 'plain'}
          aria-disabled={sending}
        >
          {name}
        </Button>
      ))}
      {answer && answer.kind !== 'ok' && <Notice kind="error" title={failed} />}
    </form>
  )
}
