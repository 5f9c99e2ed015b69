import { type ReactNode, useId } from 'react'

/** What every field shares: its name, a hint, and what is wrong with it. */
export type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  /** what is wrong and how to mend it */
  error?: ReactNode
  /** said after the label of a field that may stay empty, "optional" */
  optional?: string
}

export const controlClass =
  'block w-full min-h-8 rounded-md border border-edge bg-paper px-2 py-1 text-14 text-ink placeholder:text-quiet hover:border-ink focus-visible:outline-offset-0 aria-invalid:border-danger disabled:opacity-60 pointer-coarse:min-h-11 pointer-coarse:text-16'

type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** Label above, control, then hint and error, tied together for those who hear the page. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-14 font-medium">
        {label}
        {optional && <span className="ms-1 font-normal text-quiet">({optional})</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-12 text-quiet">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-12 font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
