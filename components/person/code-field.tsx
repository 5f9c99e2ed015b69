'use client'
import { TextField } from '#components/ui/text-field.tsx'

/** A one-time code, as phones know to fill it in. Not digits alone: a recovery code may stand here. */
export function CodeField({ label, error }: { label: string; error?: string | undefined }) {
  return (
    <TextField
      label={label}
      name="code"
      dir="ltr"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      error={error}
    />
  )
}
