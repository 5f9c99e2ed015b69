'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  locale: Locale
  reviewed: boolean
  version: number
  action: (input: { reviewed: boolean; version: number }) => Promise<Outcome<unknown>>
}

/** Whether a check needs a second editor before readers see it. */
export function DeskReviewedSwitch({ locale, reviewed, version, action }: Props) {
  const t = useWords('check-desk')
  const router = useRouter()
  const { save, sending, failure } = useSave()
  // shown at once, and what is on record again when it was refused
  const [wanted, want] = useState(reviewed)
  const shown = failure ? reviewed : wanted
  return (
    <div className="grid gap-2">
      <label className="flex min-h-8 w-fit items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={shown}
          aria-disabled={sending}
          onChange={(event) => {
            const next = event.target.checked
            want(next)
            void save(
              () => action({ reviewed: next, version }),
              () => router.refresh(),
            )
          }}
          className="size-4"
        />
        {t('needs second')}
      </label>
      <p className="max-w-measure text-12 text-quiet">{t('needs second text')}</p>
      {failure?.kind === 'conflict' && <Notice kind="warn" title={t('changed first')} />}
      <FormFailure failure={failure} locale={locale} />
    </div>
  )
}
