'use client'
import { useRouter } from 'next/navigation'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  locale: Locale
  report: string
  look: (input: { report: string }) => Promise<Outcome<unknown>>
}

/** Looks at a report's page again; what came of it stands beside it when it is done. */
export function LookNow({ locale, report, look }: Props) {
  const t = useWords('rereading.look')
  const router = useRouter()
  const { save, sending, failure } = useSave()
  return (
    <div className="grid gap-2 print:hidden">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          aria-disabled={sending}
          onClick={() =>
            void save(
              () => look({ report }),
              () => router.refresh(),
            )
          }
        >
          {t('now')}
        </Button>
        <span role="status" className="text-14 text-quiet">
          {sending && t('looking')}
        </span>
      </div>
      <FormFailure failure={failure} locale={locale} />
    </div>
  )
}
