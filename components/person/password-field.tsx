'use client'
import { TextField } from '#components/ui/text-field.tsx'

type Props = {
  label: string
  name?: string
  hint?: string | undefined
  error?: string | undefined
  fresh?: boolean
}

/** A password, as password keepers know it: the one that is, or a new one. */
export function PasswordField({ label, name = 'password', hint, error, fresh }: Props) {
  return (
    <TextField
      label={label}
      name={name}
      hint={hint}
      type="password"
      dir="ltr"
      autoComplete={fresh ? 'new-password' : 'current-password'}
      required
      error={error}
    />
  )
}
