'use client'
import type { ReactNode } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import type { Failure } from '#components/desk/use-send.ts'
import { Submit } from '#components/ui/submit.tsx'
import type { Locale } from '#messages/locales.ts'

type Props = {
  locale: Locale
  failure: Failure | null
  fields: readonly string[]
  sending: boolean
  submit: string
  look?: 'primary' | 'plain' | 'danger'
  /** what was typed, by name */
  send: (typed: Record<string, string>) => void
  /** beside the button */
  beside?: ReactNode
  children: ReactNode
}

/** A short form of an account: its fields, what was wrong, one button. What was typed stays until it is done. */
export function OwnForm({
  locale,
  failure,
  fields,
  sending,
  submit,
  look = 'plain',
  send,
  beside,
  children,
}: Props) {
  return (
    <form
      noValidate
      // sent before the page's script is there, a password is no part of an address
      method="post"
      className="grid max-w-sm gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
        if (!sending) send(typed)
      }}
    >
      {children}
      <FormFailure failure={failure} locale={locale} fields={fields} />
      <div className="flex flex-wrap gap-2">
        <Submit look={look} aria-disabled={sending}>
          {submit}
        </Submit>
        {beside}
      </div>
    </form>
  )
}
