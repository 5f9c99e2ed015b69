'use client'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { RewordedRow } from '#domain/report/changes.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  locale: Locale
  row: Pick<RewordedRow, 'statement' | 'version' | 'snapshot'>
  keep: (input: { statement: string; version: number; snapshot: string }) => Promise<Outcome<unknown>>
  withdraw: (input: {
    statement: string
    version: number
    withdrawn: boolean
    reason: string
  }) => Promise<Outcome<unknown>>
  /** both texts */
  children: ReactNode
}

/** A passage in other words: both texts, and the two answers. */
export function Reworded({ locale, row, keep, withdraw, children }: Props) {
  const t = useWords('record.changes')
  const words = useWords('record.withdrawal')
  const router = useRouter()
  const { save, sending, failure } = useSave()
  const { statement, version, snapshot } = row
  const done = () => router.refresh()
  return (
    <li className="grid gap-3 border-b border-hairline pb-4">
      {children}
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          aria-disabled={sending}
          onClick={() => void save(() => keep({ statement, version, snapshot }), done)}
        >
          {t('keep')}
        </Button>
        <Button
          aria-disabled={sending}
          onClick={() =>
            void save(
              () => withdraw({ statement, version, withdrawn: true, reason: t('withdrawn reason') }),
              done,
            )
          }
        >
          {t('withdraw')}
        </Button>
      </div>
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={words('conflict', { by: failure.by ?? words('someone') })} />
      )}
      <FormFailure failure={failure} locale={locale} />
    </li>
  )
}
