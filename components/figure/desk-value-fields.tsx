'use client'
import { DeskWhen } from '#components/claim/desk-when.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useWords } from '#messages/words.tsx'
import { type Given, givens } from './amount.ts'
import type { ValueTyped } from './desk-value-typed.ts'

type Props = {
  zone: string
  /** of the figure */
  unit: string | null
  typed: ValueTyped
  onChange: (to: Partial<ValueTyped>) => void
  problem: (field: string) => string | undefined
}

export const valueFields = ['value', 'to', 'bound', 'unit', 'asOf', 'scope', 'definition'] as const

/** The fields of a value, new or on record: number and bound first, then what narrows it. */
export function DeskValueFields({ zone, unit, typed, onChange, problem }: Props) {
  const t = useWords('figure')
  const optional = useWords('common')('optional')
  const text = (field: 'unit' | 'scope' | 'definition', label: string, hint?: string) => (
    <TextField
      label={label}
      optional={optional}
      hint={hint}
      value={typed[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
      error={problem(field)}
    />
  )
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[12rem_1fr_1fr]">
        <Select
          label={t('desk.bound')}
          value={typed.given}
          onChange={(event) => onChange({ given: event.target.value as Given })}
          options={givens.map((value) => ({ value, name: t(`beside.${value}`) }))}
          error={problem('bound')}
        />
        <TextField
          label={t('desk.value')}
          inputMode="decimal"
          className="tabular-nums"
          value={typed.value}
          onChange={(event) => onChange({ value: event.target.value })}
          error={problem('value')}
        />
        {typed.given === 'range' && (
          <TextField
            label={t('desk.to')}
            inputMode="decimal"
            className="tabular-nums"
            value={typed.to}
            onChange={(event) => onChange({ to: event.target.value })}
            error={problem('to')}
          />
        )}
      </div>
      <DeskWhen
        legend={t('desk.as of')}
        zone={zone}
        value={typed.asOf}
        onChange={(asOf) => onChange({ asOf })}
        error={problem('asOf')}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        {text('unit', t('desk.own unit'), unit ?? undefined)}
        {text('scope', t('desk.own scope'))}
        {text('definition', t('desk.definition'))}
      </div>
    </>
  )
}
