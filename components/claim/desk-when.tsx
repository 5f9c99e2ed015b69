'use client'
import type { When } from '#components/statement/draft-when.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useWords } from '#messages/words.tsx'

const kinds = {
  instant: ['datetime-local', 16],
  day: ['date', 10],
  month: ['month', 7],
  year: ['number', 4],
  range: ['date', 10],
} as const
const precisions = ['unknown', 'instant', 'day', 'month', 'year', 'range'] as const

type Props = { legend: string; zone: string; value: When; onChange: (when: When) => void; error?: string }

/** When a claim is about, as precisely as it is known and no more. */
export function DeskWhen({ legend, zone, value, onChange, error }: Props) {
  const t = useWords('desk.when')
  const { precision, from, to } = value
  function precise(next: When['precision']) {
    if (next === 'unknown') return onChange({ precision: next, from: '', to: '' })
    const full = next === 'instant' && from.length === 10 ? `${from}T12:00` : from
    const length = kinds[next][1]
    onChange({
      precision: next,
      from: full.length >= length ? full.slice(0, length) : '',
      to: next === 'range' ? to : '',
    })
  }
  return (
    <fieldset className="grid gap-3 sm:grid-cols-3">
      <legend className="mb-1 text-14 font-medium">{legend}</legend>
      <Select
        label={t('precision')}
        value={precision}
        onChange={(event) => precise(event.target.value as When['precision'])}
        options={precisions.map((each) => ({ value: each, name: t(each) }))}
        error={precision === 'unknown' ? error : undefined}
      />
      {precision !== 'unknown' && (
        <TextField
          label={t(precision === 'range' ? 'from' : 'at')}
          hint={precision === 'instant' ? t('zone', { name: zone }) : undefined}
          type={kinds[precision][0]}
          value={from}
          onChange={(event) => onChange({ ...value, from: event.target.value })}
          error={error}
        />
      )}
      {precision === 'range' && (
        <TextField
          label={t('to')}
          type="date"
          value={to}
          min={from}
          onChange={(event) => onChange({ ...value, to: event.target.value })}
        />
      )}
    </fieldset>
  )
}
