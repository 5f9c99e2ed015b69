'use client'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useWords } from '#messages/words.tsx'
import type { When } from './draft-when.ts'

const precisions: When['precision'][] = ['unknown', 'instant', 'day', 'month', 'year', 'range']
const types = {
  instant: 'datetime-local',
  day: 'date',
  month: 'month',
  year: 'number',
  range: 'date',
} as const
/** What of a time stays when its precision changes: "2023-12-20" becomes "2023-12" as a month. */
const lengths = { unknown: 0, instant: 16, day: 10, month: 7, year: 4, range: 10 }

type Props = { legend: string; value: When; onChange: (when: When) => void; error?: string }

/** A time as precisely as it is known and no more. */
export function WhenField({ legend, value, onChange, error }: Props) {
  const { zone } = useDeskContext()
  const t = useWords('desk.when')
  const { precision, from, to } = value
  function precise(next: When['precision']) {
    const full = next === 'instant' && from.length === 10 ? `${from}T12:00` : from
    const kept = full.length >= lengths[next] ? full.slice(0, lengths[next]) : ''
    onChange({ precision: next, from: kept, to: next === 'range' ? to : '' })
  }
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-14 font-medium">{legend}</legend>
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t('precision')}
          value={precision}
          onChange={(event) => precise(event.target.value as When['precision'])}
          options={precisions.map((each) => ({ value: each, name: t(each) }))}
        />
        {precision !== 'unknown' && (
          <TextField
            label={t(precision === 'range' ? 'from' : 'at')}
            hint={precision === 'instant' ? t('zone', { name: zone }) : undefined}
            type={types[precision]}
            value={from}
            onChange={(event) => onChange({ ...value, from: event.target.value })}
            error={error}
          />
        )}
        {precision === 'range' && (
          <div className="col-start-2">
            <TextField
              label={t('to')}
              type="date"
              value={to}
              min={from}
              onChange={(event) => onChange({ ...value, to: event.target.value })}
            />
          </div>
        )}
      </div>
    </fieldset>
  )
}
