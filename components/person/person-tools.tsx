'use client'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { PersonView } from '#domain/person/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { OneTimeLink } from './one-time-link.tsx'
import { useOwn } from './use-own.ts'

type Props = {
  locale: Locale
  person: PersonView
  makeLink: (input: { person: string }) => Promise<Outcome<{ token: string; email: string }>>
  dropStep: (input: { person: string; version: number }) => Promise<Outcome<null>>
}

/** What an admin may do for somebody who cannot come in: a link for a new password, the second step taken. */
export function PersonTools({ locale, person, makeLink, dropStep }: Props) {
  const t = useWords('account.person')
  const [made, setMade] = useState<{ email: string; link: string } | null>(null)
  const { run, sending, failure } = useOwn()
  const { id, version, secondStepAt, suspendedAt } = person
  const make = () =>
    run(
      () => makeLink({ person: id }),
      ({ token, email }) => setMade({ email, link: location.origin + localePath(locale, `/reset/${token}`) }),
    )
  return (
    <div className="grid gap-4">
      <p className="max-w-measure text-quiet">{t('reset text')}</p>
      <div>
        <Button disabled={suspendedAt !== null} aria-disabled={sending} onClick={() => void make()}>
          {t('reset')}
        </Button>
      </div>
      {made && <OneTimeLink email={made.email} link={made.link} />}
      <p>
        {t(secondStepAt ? 'step on' : 'step off')} · {t('passkeys', { count: person.passkeys })}
      </p>
      {secondStepAt && (
        <div className="grid gap-2">
          <p className="max-w-measure text-quiet">{t('drop step text')}</p>
          <div>
            <Button
              look="danger"
              aria-disabled={sending}
              onClick={() => void run(() => dropStep({ person: id, version }))}
            >
              {t('drop step')}
            </Button>
          </div>
        </div>
      )}
      <FormFailure failure={failure} locale={locale} />
    </div>
  )
}
