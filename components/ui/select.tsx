import { ChevronDown } from 'lucide-react'
import type { SelectHTMLAttributes } from 'react'
import { controlClass, Field, type FieldProps } from './field.tsx'
import { TypedEarly } from './typed-early.tsx'

type Option = { value: string; name: string }
type Props = FieldProps &
  SelectHTMLAttributes<HTMLSelectElement> & { options: readonly Option[]; empty?: string }

/** A choice of one from a short list: the browser's own control, so it works without script and on every device. */
export function Select({ label, hint, error, optional, options, empty, className = '', ...select }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <span className="relative block">
          {select.onChange && <TypedEarly of={wiring.id} value={select.value} take={select.onChange} />}
          <select {...select} {...wiring} className={`${controlClass} appearance-none pe-8 ${className}`}>
            {empty !== undefined && <option value="">{empty}</option>}
            {options.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden="true"
            className="pointer-events-none absolute inset-e-2 top-1/2 size-4 -translate-y-1/2 text-quiet"
          />
        </span>
      )}
    </Field>
  )
}
