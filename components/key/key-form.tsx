'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import { PasswordField } from '#components/person/password-field.tsx'
import { CopyField } from '#components/ui/copy-field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { Tick } from '#components/ui/tick.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Scope } from '#domain/access/scopes.ts'
import type { KeyInput } from '#domain/key/input.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  locale: Locale
  scopes: readonly Scope[]
  make: (input: KeyInput) => Promise<Outcome<{ id: string; token: string }>>
}
const DAYS = [7, 30, 90, 365]
const empty: KeyInput = { name: '', scopes: ['bring in'], days: 90 }

/** Makes a key. It is shown once: it stands nowhere else. */
export function KeyForm({ locale, scopes, make }: Props) {
  const t = useWords('ways.key')
  const router = useRouter()
  const { value, set, clear } = useKept('key', empty)
  const [made, setMade] = useState<{ name: string; token: string } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { send, sending } = useSend()
  const problem = useFieldProblems(failure)
  const scopeProblem = problem('scopes')

  async function submit(form: HTMLFormElement) {
    setMade(null)
    // never among what is kept for a reload
    const password = String(new FormData(form).get('password') ?? '')
    const answer = await send(() => make({ ...value, password }))
    setFailure(answer.kind === 'ok' ? null : answer)
    if (answer.kind !== 'ok') return
    setMade({ name: value.name.trim(), token: answer.value.token })
    clear()
    form.reset()
    router.refresh()
  }
  const tick = (scope: Scope, on: boolean) =>
    set({ ...value, scopes: scopes.filter((one) => (one === scope ? on : value.scopes.includes(one))) })
  return (
    <form
      noValidate
      // sent before the page's script is there, a password is no part of an address
      method="post"
      className="grid max-w-2xl gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending) void submit(event.currentTarget)
      }}
    >
      <div className="grid items-start gap-3 sm:grid-cols-[1fr_10rem]">
        <TextField
          label={t('name')}
          hint={t('name hint')}
          autoComplete="off"
          value={value.name}
          error={problem('name')}
          onChange={(event) => set({ ...value, name: event.target.value })}
        />
        <Select
          label={t('days')}
          value={String(value.days)}
          error={problem('days')}
          options={DAYS.map((count) => ({ value: String(count), name: t('days of', { count }) }))}
          onChange={(event) => set({ ...value, days: Number(event.target.value) })}
        />
      </div>
      <fieldset className="grid gap-1" aria-describedby={scopeProblem ? 'key-scopes-problem' : undefined}>
        <legend className="mb-1 font-medium">{t('scopes')}</legend>
        {scopes.map((scope) => (
          <label key={scope} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
            <Tick
              className="size-4 accent-accent"
              checked={value.scopes.includes(scope)}
              onChange={(event) => tick(scope, event.target.checked)}
            />
            {t(`scope.${scope}`)}
          </label>
        ))}
        {scopeProblem && (
          <p id="key-scopes-problem" className="text-danger">
            {scopeProblem}
          </p>
        )}
      </fieldset>
      <div className="max-w-sm">
        <PasswordField label={t('password')} hint={t('password why')} error={problem('password')} />
      </div>
      <div>
        <Submit look="primary" disabled={sending}>
          {t('make')}
        </Submit>
      </div>
      <FormFailure failure={failure} locale={locale} fields={['name', 'scopes', 'days', 'password']} />
      {made && (
        <Notice title={t('made', { name: made.name })} safe={t('once')}>
          <CopyField
            code
            rows={1}
            text={made.token}
            words={{ label: t('label'), copy: t('copy'), copied: t('copied') }}
          />
        </Notice>
      )}
    </form>
  )
}
