'use client'
import { useId } from 'react'
import { Radio } from '#components/ui/tick.tsx'
import { useWords } from '#messages/words.tsx'

export type VerdictChoice = { key: string; name: string }
type Props = {
  choices: readonly VerdictChoice[]
  value: string
  onChange: (verdict: string) => void
  error?: string
}

/** The verdict, one of the house's scale. */
export function DeskVerdicts({ choices, value, onChange, error }: Props) {
  const t = useWords('check')
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="grid gap-1">
      <legend className="mb-1 text-14 font-medium">{t('verdict.label')}</legend>
      <div className="grid gap-px sm:grid-cols-3">
        {choices.map(({ key, name }) => (
          <label
            key={key}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 has-checked:bg-accent-soft has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-accent hover:bg-raised pointer-coarse:min-h-11"
          >
            <Radio
              name={`${id}-verdict`}
              value={key}
              chosen={value}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(key)}
              className="size-4 outline-none"
            />
            {name}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="text-12 font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
