'use client'
import { useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { PersonView } from '#domain/person/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { OneTimeLink } from './one-time-link.tsx'
import { OwnForm } from './own-form.tsx'
import { PasswordField } from './password-field.tsx'
import { useOwn } from './use-own.ts'

type Props = {
  locale: Locale
  person: PersonView
  makeLink: (input: {
    person: string
    password: string
  }) => Promise<Outcome<{ token: string; email: string }>>
  dropStep: (input: { person: string; version: number; password: string }) => Promise<Outcome<null>>
}

/** What an admin may do for somebody who cannot come in: a link for a new password, the second step taken. */
export function PersonTools({ locale, person, makeLink, dropStep }: Props) {
  const t = useWords('account.person')
  const [made, setMade] = useState<{ email: string; link: string } | null>(null)
  const { id, version, secondStepAt } = person
  return (
    <div className="grid gap-4">
      <p className="max-w-measure text-quiet">{t('reset text')}</p>
      <Tool
        locale={locale}
        submit={t('reset')}
        write={(password) => makeLink({ person: id, password })}
        done={({ token, email }) =>
          setMade({ email, link: location.origin + localePath(locale, `/reset/${token}`) })
        }
      />
      {made && <OneTimeLink email={made.email} link={made.link} lasts="a day" />}
      <p>
        {t(secondStepAt ? 'step on' : 'step off')} · {t('passkeys', { count: person.passkeys })}
      </p>
      {secondStepAt && (
        <div className="grid gap-2">
          <p className="max-w-measure text-quiet">{t('drop step text')}</p>
          <Tool
            locale={locale}
            submit={t('drop step')}
            look="danger"
            write={(password) => dropStep({ person: id, version, password })}
          />
        </div>
      )}
    </div>
  )
}

type ToolProps<T> = {
  locale: Locale
  submit: string
  look?: 'danger'
  write: (password: string) => Promise<Outcome<T>>
  done?: (value: T) => void
}

/** One of them, for the admin's own password. */
function Tool<T>({ locale, submit, look, write, done }: ToolProps<T>) {
  const t = useWords('account')
  const words = useWords('person')
  const { run, sending, failure, problem } = useOwn()
  return (
    <OwnForm
      locale={locale}
      failure={failure}
      fields={['password']}
      sending={sending}
      submit={submit}
      look={look}
      send={({ password = '' }) => void run(() => write(password), done)}
    >
      {failure?.kind === 'conflict' && <Notice kind="warn" title={words('conflict')} />}
      <PasswordField label={t('password again')} error={problem('password')} />
    </OwnForm>
  )
}
