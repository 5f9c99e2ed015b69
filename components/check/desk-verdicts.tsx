'use client'
import { useId } from 'react'
import { type Verdict, verdicts } from '#domain/check/view.ts'
import { useWords } from '#messages/words.tsx'

type Props = { value: Verdict | ''; onChange: (verdict: Verdict) => void; error?: string }

/** The verdict, one of the house's scale: from supported to refuted, and not provable apart. */
export function DeskVerdicts({ value, onChange, error }: Props) {
  const t = useWords('check')
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="grid gap-1">
      <legend className="mb-1 text-14 font-medium">{t('verdict.label')}</legend>
      <div className="grid gap-px sm:grid-cols-3">
        {verdicts.map((verdict) => (
          <label
            key={verdict}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 has-checked:bg-accent-soft has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-accent hover:bg-raised pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name={`${id}-verdict`}
              value={verdict}
              checked={value === verdict}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(verdict)}
              className="size-4 outline-none"
            />
            {t(`verdict.${verdict}`)}
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
