'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { useOwn } from './use-own.ts'

type Props = {
  locale: Locale
  setting: { required: boolean; version: number }
  ask: (input: { required: boolean; version: number }) => Promise<Outcome<null>>
}

/** Whether admins have to have a second step. */
export function AdminsStep({ locale, setting, ask }: Props) {
  const t = useWords('account.person')
  const words = useWords('person')
  const { run, sending, failure } = useOwn()
  const { required, version } = setting
  return (
    <div className="grid gap-3">
      <p>
        {t(required ? 'asked' : 'not asked')} <span className="text-quiet">{t('admins step text')}</span>
      </p>
      {failure?.kind === 'conflict' && <Notice kind="warn" title={words('conflict')} />}
      <FormFailure failure={failure} locale={locale} />
      <div>
        <Button aria-disabled={sending} onClick={() => void run(() => ask({ required: !required, version }))}>
          {t(required ? 'ask no more' : 'ask')}
        </Button>
      </div>
    </div>
  )
}
