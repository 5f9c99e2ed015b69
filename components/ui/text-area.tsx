import type { TextareaHTMLAttributes } from 'react'
import { controlClass, Field, type FieldProps } from './field.tsx'
import { TypedEarly } from './typed-early.tsx'

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  className = '',
  rows = 3,
  ...area
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <>
          {area.onChange && <TypedEarly of={wiring.id} value={area.value} take={area.onChange} />}
          <textarea
            dir="auto"
            autoComplete={area.onChange && 'off'}
            {...area}
            {...wiring}
            rows={rows}
            className={`${controlClass} field-sizing-content max-h-96 resize-y ${className}`}
          />
        </>
      )}
    </Field>
  )
}
