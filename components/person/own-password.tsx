'use client'
import { useState } from 'react'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { OwnForm } from './own-form.tsx'
import { PasswordField } from './password-field.tsx'
import { useOwn } from './use-own.ts'

type Props = {
  locale: Locale
  change: (input: { password: string; newPassword: string }) => Promise<Outcome<null>>
}

/** Changes one's own password. */
export function OwnPassword({ locale, change }: Props) {
  const t = useWords('account.password')
  const [done, setDone] = useState(false)
  const { run, sending, failure, problem } = useOwn()
  if (done) return <Notice title={t('done')} />
  return (
    <Disclosure summary={t('change')}>
      <OwnForm
        locale={locale}
        failure={failure}
        fields={['password', 'newPassword']}
        sending={sending}
        submit={t('change')}
        send={({ password = '', newPassword = '' }) =>
          void run(
            () => change({ password, newPassword }),
            () => setDone(true),
          )
        }
      >
        <PasswordField label={t('old')} error={problem('password')} />
        <PasswordField
          label={t('new')}
          name="newPassword"
          hint={t('hint')}
          error={problem('newPassword')}
          fresh
        />
      </OwnForm>
    </Disclosure>
  )
}
