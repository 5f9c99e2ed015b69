'use client'
import { type ReactNode, useState } from 'react'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { CodeField } from './code-field.tsx'
import { DrawnKey } from './drawn-key.tsx'
import { OwnForm } from './own-form.tsx'
import { PasswordField } from './password-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useOwn } from './use-own.ts'

type Enrolment = { squares: string[]; secret: string }
export type StepWrites = {
  begin: (input: { password: string }) => Promise<Outcome<Enrolment>>
  confirm: (input: { code: string }) => Promise<Outcome<{ codes: string[] }>>
  turnOff: (input: { password: string; code: string }) => Promise<Outcome<null>>
  renew: (input: { password: string }) => Promise<Outcome<{ codes: string[] }>>
}
type Props = { locale: Locale; isOn: boolean; writes: StepWrites; state: ReactNode }

/** Sets the second step up, shows its recovery codes once, makes them anew, turns it off. */
export function SecondStep({ locale, isOn, writes, state }: Props) {
  const t = useWords('account.step')
  const [codes, setCodes] = useState<string[] | null>(null)
  const [begun, setBegun] = useState<Enrolment | null>(null)
  const keep = ({ codes: made }: { codes: string[] }) => {
    setBegun(null)
    setCodes(made)
  }
  if (codes) return <RecoveryCodes codes={codes} kept={() => setCodes(null)} />
  if (begun && !isOn) return <Confirm locale={locale} begun={begun} confirm={writes.confirm} done={keep} />
  return (
    <div className="grid gap-3">
      {state}
      {isOn ? (
        <>
          <Again
            locale={locale}
            title={t('new codes')}
            hint={t('new codes hint')}
            ask={writes.renew}
            done={keep}
          />
          <TurnOff locale={locale} turnOff={writes.turnOff} />
        </>
      ) : (
        <Again locale={locale} title={t('begin')} ask={writes.begin} done={setBegun} />
      )}
    </div>
  )
}

type AgainProps<T> = {
  locale: Locale
  title: string
  hint?: string
  ask: (input: { password: string }) => Promise<Outcome<T>>
  done: (value: T) => void
}

/** Something that begins with the password. */
function Again<T>({ locale, title, hint, ask, done }: AgainProps<T>) {
  const t = useWords('account')
  const { run, sending, failure, problem } = useOwn()
  return (
    <Disclosure summary={title}>
      <OwnForm
        locale={locale}
        failure={failure}
        fields={['password']}
        sending={sending}
        submit={t('go on')}
        send={({ password = '' }) => void run(() => ask({ password }), done)}
      >
        <PasswordField label={t('password again')} hint={hint} error={problem('password')} />
      </OwnForm>
    </Disclosure>
  )
}

type ConfirmProps = {
  locale: Locale
  begun: Enrolment
  confirm: StepWrites['confirm']
  done: (value: { codes: string[] }) => void
}

function Confirm({ locale, begun, confirm, done }: ConfirmProps) {
  const t = useWords('account.step')
  const { run, sending, failure, problem } = useOwn()
  return (
    <div className="grid gap-4">
      <p className="max-w-measure">{t('scan')}</p>
      <DrawnKey squares={begun.squares} label={t('drawing')} />
      <p className="grid gap-1 text-14">
        <span className="font-medium">{t('key')}</span>
        <bdi dir="ltr" className="font-code break-all" data-secret>
          {begun.secret.replace(/.{4}(?=.)/g, '$& ')}
        </bdi>
      </p>
      <OwnForm
        locale={locale}
        failure={failure}
        fields={['code']}
        sending={sending}
        submit={t('turn on')}
        look="primary"
        send={({ code = '' }) => void run(() => confirm({ code }), done)}
      >
        <CodeField label={t('code')} error={problem('code')} />
      </OwnForm>
    </div>
  )
}

function TurnOff({ locale, turnOff }: { locale: Locale; turnOff: StepWrites['turnOff'] }) {
  const t = useWords('account')
  const { run, sending, failure, problem } = useOwn()
  return (
    <Disclosure summary={t('step.turn off title')}>
      <OwnForm
        locale={locale}
        failure={failure}
        fields={['password', 'code']}
        sending={sending}
        submit={t('step.turn off')}
        look="danger"
        send={({ password = '', code = '' }) => void run(() => turnOff({ password, code }))}
      >
        <PasswordField label={t('password again')} error={problem('password')} />
        <CodeField label={t('step.any code')} error={problem('code')} />
      </OwnForm>
    </Disclosure>
  )
}
