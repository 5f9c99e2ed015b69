'use client'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { PasskeyLine } from '#domain/person/view.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { OwnForm } from './own-form.tsx'
import { hasPasskeys, makePasskey } from './passkey.ts'
import { PasswordField } from './password-field.tsx'
import { useOwn } from './use-own.ts'

export type PasskeyWrites = {
  begin: (input: { password: string }) => Promise<Outcome<unknown>>
  add: (input: object) => Promise<Outcome<{ passkey: string }>>
  rename: (input: { passkey: string; name: string }) => Promise<Outcome<null>>
  remove: (input: { passkey: string }) => Promise<Outcome<null>>
}
type Props = { locale: Locale; zone: string; passkeys: PasskeyLine[]; writes: PasskeyWrites }

/** One's own passkeys, each to be named and removed, and the way to another. */
export function PasskeyList({ locale, zone, passkeys, writes }: Props) {
  const t = useWords('account.passkey')
  return (
    <div className="grid gap-4">
      {passkeys.length === 0 && <p className="text-quiet">{t('none')}</p>}
      {passkeys.length > 0 && (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {passkeys.map((passkey) => (
            <Line key={passkey.id} locale={locale} zone={zone} passkey={passkey} writes={writes} />
          ))}
        </ul>
      )}
      <Add locale={locale} writes={writes} />
    </div>
  )
}

type LineProps = Omit<Props, 'passkeys'> & { passkey: PasskeyLine }

function Line({ locale, zone, passkey, writes }: LineProps) {
  const t = useWords('account')
  const { run, sending, failure, problem } = useOwn()
  const { id, name, synced, createdAt, lastUsedAt } = passkey
  return (
    <li className="grid gap-2 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="font-medium">
          <Dir>{name}</Dir>
          {synced && <span className="ms-2 text-12 font-normal text-quiet">{t('passkey.synced')}</span>}
        </p>
        <Button
          look="danger"
          aria-label={t('passkey.remove named', { name })}
          aria-disabled={sending}
          onClick={() => void run(() => writes.remove({ passkey: id }))}
        >
          {t('passkey.remove')}
        </Button>
      </div>
      <p className="text-12 text-quiet">
        {t('passkey.added')} <Time locale={locale} zone={zone} at={createdAt} dayOnly />
        {' · '}
        {t('passkey.used')} {lastUsedAt ? <Time locale={locale} zone={zone} at={lastUsedAt} /> : t('never')}
      </p>
      <Disclosure summary={t('passkey.rename')}>
        <OwnForm
          locale={locale}
          failure={failure}
          fields={['name']}
          sending={sending}
          submit={t('passkey.save')}
          send={({ name: typed = '' }) => void run(() => writes.rename({ passkey: id, name: typed }))}
        >
          <TextField label={t('passkey.name')} name="name" defaultValue={name} error={problem('name')} />
        </OwnForm>
      </Disclosure>
      {failure && !problem('name') && <FormFailure failure={failure} locale={locale} />}
    </li>
  )
}

function Add({ locale, writes }: { locale: Locale; writes: PasskeyWrites }) {
  const t = useWords('account')
  const [state, setState] = useState<'unable' | 'stopped' | null>(null)
  const { run, sending, failure, problem } = useOwn()
  async function add({ name = '', password = '' }: Record<string, string>) {
    if (!hasPasskeys()) return setState('unable')
    setState(null)
    let options: unknown = null
    await run(
      () => writes.begin({ password }),
      (value) => (options = value),
    )
    if (!options) return
    const made = await makePasskey(options)
    if (!made) return setState('stopped')
    await run(() => writes.add({ ...made, name }))
  }
  return (
    <Disclosure summary={t('passkey.add')}>
      <OwnForm
        locale={locale}
        failure={failure}
        fields={['name', 'password']}
        sending={sending}
        submit={t('passkey.add')}
        send={(typed) => void add(typed)}
      >
        <TextField
          label={t('passkey.name')}
          hint={t('passkey.name hint')}
          name="name"
          required
          error={problem('name')}
        />
        <PasswordField label={t('password again')} error={problem('password')} />
        {state && (
          <Notice kind="warn" title={t(state === 'unable' ? 'passkey.none here' : 'passkey.stopped')} />
        )}
      </OwnForm>
    </Disclosure>
  )
}
