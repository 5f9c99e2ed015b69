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
  /** the newest that is on the screen */
  until: string
  action: (input: { until: string }) => Promise<Outcome<null>>
}

/** Marks all that somebody was told of as seen. */
export function SeenButton({ locale, until, action }: Props) {
  const t = useWords('record.follow')
  const router = useRouter()
  const { save, sending, failure } = useSave()
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        aria-disabled={sending}
        onClick={() =>
          void save(
            () => action({ until }),
            () => router.refresh(),
          )
        }
      >
        {t('seen all')}
      </Button>
      <FormFailure failure={failure} locale={locale} />
    </div>
  )
}
