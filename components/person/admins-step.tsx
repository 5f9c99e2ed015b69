'use client'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { OwnForm } from './own-form.tsx'
import { PasswordField } from './password-field.tsx'
import { useOwn } from './use-own.ts'

type Props = {
  locale: Locale
  setting: { required: boolean; version: number }
  ask: (input: { required: boolean; version: number; password: string }) => Promise<Outcome<null>>
}

/** Whether admins have to have a second step. */
export function AdminsStep({ locale, setting, ask }: Props) {
  const t = useWords('account.person')
  const words = useWords('person')
  const account = useWords('account')
  const { run, sending, failure, problem } = useOwn()
  const { required, version } = setting
  return (
    <div className="grid gap-3">
      <p>
        {t(required ? 'asked' : 'not asked')} <span className="text-quiet">{t('admins step text')}</span>
      </p>
      <OwnForm
        locale={locale}
        failure={failure}
        fields={['password']}
        sending={sending}
        submit={t(required ? 'ask no more' : 'ask')}
        send={({ password = '' }) => void run(() => ask({ required: !required, version, password }))}
      >
        {failure?.kind === 'conflict' && <Notice kind="warn" title={words('conflict')} />}
        <PasswordField label={account('password again')} error={problem('password')} />
      </OwnForm>
    </div>
  )
}
