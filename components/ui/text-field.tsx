import type { InputHTMLAttributes } from 'react'
import { controlClass, Field, type FieldProps } from './field.tsx'
import { TypedEarly } from './typed-early.tsx'

/** One line of text. Content in any language takes its own direction (`dir="auto"`). */
export function TextField({
  label,
  hint,
  error,
  optional,
  className = '',
  ...input
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <>
          <input dir="auto" {...input} {...wiring} className={`${controlClass} ${className}`} />
          {input.onChange && <TypedEarly of={wiring.id} take={input.onChange} />}
        </>
      )}
    </Field>
  )
}
