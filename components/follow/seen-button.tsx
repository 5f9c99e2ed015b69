'use client'
import { useRouter } from 'next/navigation'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

/** Marks all that somebody was told of as seen. */
export function SeenButton({ locale, action }: { locale: Locale; action: () => Promise<Outcome<null>> }) {
  const t = useWords('record.follow')
  const router = useRouter()
  const { save, sending, failure } = useSave()
  return (
    <div className="grid justify-items-start gap-2">
      <Button aria-disabled={sending} onClick={() => void save(action, () => router.refresh())}>
        {t('seen all')}
      </Button>
      <FormFailure failure={failure} locale={locale} />
    </div>
  )
}
