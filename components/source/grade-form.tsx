'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import { Select } from '#components/ui/select.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import { grades } from '#domain/source/view.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  locale: Locale
  source: string
  /** the newsroom's day, 2023-12-21 */
  today: string
  save: (input: object) => Promise<Outcome<null>>
}

/** A new grade with its first day and its reason. Earlier grades stay as they are. */
export function GradeForm({ locale, source, today, save }: Props) {
  const t = useWords('source-admin')
  const grade = useWords('source.grade')
  const router = useRouter()
  const { value, set, clear } = useKept(`grade:${source}`, { grade: '', from: today, reason: '' })
  const [failure, setFailure] = useState<Failure | null>(null)
  const { send, sending } = useSend()
  const problem = useFieldProblems(failure)
  const text = (name: keyof typeof value) => ({
    value: value[name],
    error: problem(name),
    onChange: (event: { target: { value: string } }) => set({ ...value, [name]: event.target.value }),
  })
  async function submit() {
    const answer = await send(() => save({ source, ...value }))
    setFailure(answer.kind === 'ok' ? null : answer)
    if (answer.kind !== 'ok') return
    clear()
    router.refresh()
  }
  return (
    <form
      noValidate
      className="grid max-w-measure gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending) void submit()
      }}
    >
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <Select
          label={t('grade')}
          empty={t('choose grade')}
          options={grades.map((letter) => ({ value: letter, name: `${letter} · ${grade(letter)}` }))}
          {...text('grade')}
        />
        <TextField label={t('from')} type="date" dir="ltr" {...text('from')} />
      </div>
      <TextArea label={t('reason')} hint={t('reason hint')} rows={2} {...text('reason')} />
      <FormFailure failure={failure} locale={locale} fields={['grade', 'from', 'reason']} />
      <div>
        <Submit disabled={sending}>{t('add grade')}</Submit>
      </div>
    </form>
  )
}
