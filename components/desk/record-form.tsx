'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { FormFailure } from './form-failure.tsx'
import { useFieldProblems } from './problems.ts'
import { type Failure, useSend } from './use-send.ts'

export type RecordField = {
  name: string
  label: string
  hint?: string
  kind?: 'line' | 'day' | 'lines' | 'choice' | 'figure' | 'address'
  /** what it begins with */
  value?: string
  options?: { value: string; name: string }[]
  /** the word that says it may stay empty */
  optional?: string
}
type Props = {
  locale: Locale
  /** under which what is typed is kept in this browser */
  name: string
  fields: RecordField[]
  /** what is sent beside the fields */
  fixed: Record<string, unknown>
  /** what was read; a write that names an older one changes nothing */
  version?: number
  submit: string
  save: (input: object) => Promise<Outcome<unknown>>
  /** said when somebody else was first */
  overtaken?: { title: string; safe: string; todo: string }
}

/**
 * A few fields that go on record at once. What is typed is kept in this browser with the version it was typed over until
 * it is saved; where somebody else was first nothing is overwritten, the page shows theirs, and this one may be sent again.
 */
export function RecordForm({ locale, name, fields, fixed, version, submit, save, overtaken }: Props) {
  const router = useRouter()
  const first = Object.fromEntries(fields.map((field) => [field.name, field.value ?? '']))
  const { value, set, clear } = useKept<{ version: number | null; typed: Record<string, string> }>(name, {
    version: null,
    typed: first,
  })
  const [failure, setFailure] = useState<Failure | null>(null)
  const { send, sending } = useSend()
  const problem = useFieldProblems(failure)
  const over = value.version ?? version
  async function submitted() {
    const answer = await send(() =>
      save({ ...fixed, ...value.typed, ...(version === undefined ? {} : { version: over }) }),
    )
    setFailure(answer.kind === 'ok' ? null : answer)
    if (answer.kind === 'ok') clear()
    // what is typed is now held against what they wrote
    if (answer.kind === 'conflict') set({ ...value, version: answer.version })
    if (answer.kind === 'ok' || answer.kind === 'conflict') router.refresh()
  }
  return (
    <form
      noValidate
      className="grid max-w-measure gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending) void submitted()
      }}
    >
      <div className="grid gap-3 empty:hidden sm:grid-cols-2">
        {fields.map((field) => (
          <div key={field.name} className={wide(field) ? 'sm:col-span-2' : ''}>
            <Control
              field={field}
              value={value.typed[field.name] ?? ''}
              error={problem(field.name)}
              onChange={(to) => set({ version: over ?? null, typed: { ...value.typed, [field.name]: to } })}
            />
          </div>
        ))}
      </div>
      {failure?.kind === 'conflict' && overtaken && <Notice kind="warn" {...overtaken} />}
      <FormFailure failure={failure} locale={locale} fields={fields.map((field) => field.name)} />
      <div>
        <Submit disabled={sending}>{submit}</Submit>
      </div>
    </form>
  )
}

const wide = ({ kind }: RecordField): boolean => kind !== 'day' && kind !== 'figure'

type ControlProps = {
  field: RecordField
  value: string
  error: string | undefined
  onChange: (to: string) => void
}

function Control({ field, value, error, onChange }: ControlProps) {
  const { label, hint, kind = 'line', options = [], optional } = field
  const shared = {
    label,
    hint,
    error,
    ...(optional ? { optional } : {}),
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  if (kind === 'lines') return <TextArea rows={2} {...shared} />
  if (kind === 'choice') return <Select options={options} {...shared} />
  if (kind === 'day') return <TextField type="date" dir="ltr" {...shared} />
  if (kind === 'figure') return <TextField inputMode="decimal" dir="ltr" {...shared} />
  return <TextField {...(kind === 'address' ? { type: 'url', dir: 'ltr' } : {})} {...shared} />
}
