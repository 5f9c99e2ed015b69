'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import { Select } from '#components/ui/select.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { OneTimeLink } from './one-time-link.tsx'
import { PasswordField } from './password-field.tsx'

export type Invite = (input: {
  email: string
  role: string
  password: string
}) => Promise<Outcome<{ id: string; token: string }>>
type Props = { locale: Locale; invite: Invite }

/** Invites an address to a role. The link is shown once: it stands nowhere else. */
export function InviteForm({ locale, invite }: Props) {
  const t = useWords('person')
  const account = useWords('account')
  const router = useRouter()
  const { value, set, clear } = useKept('invitation', { email: '', role: 'editor' })
  const [made, setMade] = useState<{ email: string; link: string } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { send, sending } = useSend()
  const problem = useFieldProblems(failure)

  async function submit(form: HTMLFormElement) {
    setMade(null)
    // never among what is kept for a reload
    const password = String(new FormData(form).get('password') ?? '')
    const answer = await send(() => invite({ ...value, password }))
    setFailure(answer.kind === 'ok' ? null : answer)
    if (answer.kind !== 'ok') return
    const link = location.origin + localePath(locale, `/join/${answer.value.token}`)
    setMade({ email: value.email.trim().toLowerCase(), link })
    clear()
    form.reset()
    router.refresh()
  }
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
          label={t('email')}
          type="email"
          dir="ltr"
          autoComplete="off"
          value={value.email}
          error={problem('email')}
          onChange={(event) => set({ ...value, email: event.target.value })}
        />
        <Select
          label={t('role.label')}
          value={value.role}
          error={problem('role')}
          options={(['reader', 'editor', 'admin'] as const).map((role) => ({
            value: role,
            name: t(`role.${role}`),
          }))}
          onChange={(event) => set({ ...value, role: event.target.value })}
        />
      </div>
      <div className="grid items-start gap-3 sm:grid-cols-[1fr_10rem]">
        <PasswordField
          label={account('password again')}
          hint={t('password why')}
          error={problem('password')}
        />
        <Submit look="primary" className="sm:mt-6" disabled={sending}>
          {t('invite')}
        </Submit>
      </div>
      <FormFailure failure={failure} locale={locale} fields={['email', 'role', 'password']} />
      {made && <OneTimeLink email={made.email} link={made.link} lasts="a week" />}
    </form>
  )
}
