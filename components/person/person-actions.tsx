'use client'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, useId, useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { controlClass } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { toast } from '#components/ui/toast.tsx'
import { TypedEarly } from '#components/ui/typed-early.tsx'
import type { Role } from '#domain/access/viewer.ts'
import type { Outcome } from '#domain/outcome.ts'
import { gives } from '#domain/person/rights.ts'
import type { PersonLine } from '#domain/person/view.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { PasswordField } from './password-field.tsx'

export type PersonWrites = {
  changeRole: (input: {
    person: string
    role: Role
    version: number
    password?: string
  }) => Promise<Outcome<null>>
  suspend: (input: {
    person: string
    suspended: boolean
    version: number
    password?: string
  }) => Promise<Outcome<null>>
}
type Change = { role: Role } | { suspended: boolean }
type Props = { locale: Locale; person: PersonLine; isSelf: boolean; writes: PersonWrites }
const roles = ['reader', 'editor', 'admin'] as const

/** The role of a person and whether they may come in. Either ends their sessions, so each is asked for once more. */
export function PersonActions({ locale, person, isSelf, writes }: Props) {
  const t = useWords('person')
  const account = useWords('account')
  const router = useRouter()
  const [asked, setAsked] = useState<Change | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { send, sending } = useSend()
  const { id, name, role, version, suspendedAt } = person
  const problem = useFieldProblems(failure)
  const roleId = useId()
  const shownRole = asked && 'role' in asked ? asked.role : role
  const chooseRole = (event: ChangeEvent<HTMLSelectElement>) => ask({ role: event.target.value as Role })
  const ask = (change: Change | null) => {
    setFailure(null)
    setAsked(change)
  }
  async function confirm(change: Change, password: string | undefined) {
    const named = { person: id, version, ...(password === undefined ? {} : { password }) }
    const answer = await send(() =>
      'role' in change ? writes.changeRole({ ...named, ...change }) : writes.suspend({ ...named, ...change }),
    )
    if (answer.kind !== 'ok') {
      if (answer.kind === 'conflict') router.refresh()
      return setFailure(answer)
    }
    setAsked(null)
    toast(t('done', { name }))
    router.refresh()
  }
  const asks =
    asked !== null &&
    gives(person, {
      ...person,
      ...('role' in asked ? asked : { suspendedAt: asked.suspended ? 'now' : null }),
    })
  const what = asked && ('role' in asked ? 'role' : asked.suspended ? 'suspend' : 'let in')
  return (
    <div className="flex items-center gap-2 max-sm:flex-wrap max-sm:justify-end">
      <TypedEarly of={roleId} value={shownRole} take={chooseRole} />
      <select
        id={roleId}
        aria-label={t('role of', { name })}
        value={shownRole}
        onChange={chooseRole}
        className={`${controlClass} max-w-32 min-w-24`}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {t(`role.${each}`)}
          </option>
        ))}
      </select>
      <Button look="quiet" onClick={() => ask({ suspended: !suspendedAt })}>
        {suspendedAt ? t('ask.let in') : t('ask.suspend')}
      </Button>
      <Dialog
        title={
          what
            ? t(`title.${what}`, { name, role: asked && 'role' in asked ? t(`role.${asked.role}`) : '' })
            : ''
        }
        closeLabel={t('keep')}
        isOpen={asked !== null}
        onOpenChange={(open) => open || ask(null)}
      >
        <p>{what && t(`means.${what}`)}</p>
        {isSelf && what !== 'let in' && <p>{t('yourself')}</p>}
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const password = asks
              ? String(new FormData(event.currentTarget).get('password') ?? '')
              : undefined
            if (asked && !sending) void confirm(asked, password)
          }}
        >
          {asks && (
            <PasswordField
              label={account('password again')}
              hint={t('password why')}
              error={problem('password')}
            />
          )}
          {failure?.kind === 'conflict' ? (
            <Notice kind="warn" title={t('conflict')} />
          ) : (
            <FormFailure failure={failure} locale={locale} fields={['password']} />
          )}
          <div className="flex justify-end gap-2">
            <Button onClick={() => ask(null)}>{t('keep')}</Button>
            <Submit
              look={what === 'suspend' ? 'danger' : 'primary'}
              disabled={sending || failure?.kind === 'conflict'}
            >
              {what && t(`ask.${what}`)}
            </Submit>
          </div>
        </form>
      </Dialog>
    </div>
  )
}
