import type { InputHTMLAttributes } from 'react'
import { controlClass, Field, type FieldProps } from './field.tsx'
import { TypedEarly } from './typed-early.tsx'

/**
 * One line of text. Content in any language takes its own direction (`dir="auto"`). Where the page's script holds it, the
 * browser is not to put back by itself what stood there before: the record may have changed since.
 */
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
          {input.onChange && <TypedEarly of={wiring.id} value={input.value} take={input.onChange} />}
          <input
            dir="auto"
            autoComplete={input.onChange && 'off'}
            {...input}
            {...wiring}
            className={`${controlClass} ${className}`}
          />
        </>
      )}
    </Field>
  )
}
