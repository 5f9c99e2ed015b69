'use client'
import { useRouter } from 'next/navigation'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

export type Reviewing = { check: string; outcome: 'approved' | 'returned'; note: string }
type Props = { locale: Locale; check: string; action: (input: Reviewing) => Promise<Outcome<unknown>> }

/** A second editor's word on a check: approved, or returned with a note that says why. */
export function DeskReviewForm({ locale, check, action }: Props) {
  const t = useWords('check-desk')
  const router = useRouter()
  const note = useKept(`review:${check}`, '')
  const { save, sending, failure } = useSave()
  const problem = useFieldProblems(failure)
  const say = (outcome: Reviewing['outcome']) =>
    void save(
      () => action({ check, outcome, note: note.value }),
      () => {
        note.clear()
        router.refresh()
      },
    )
  return (
    <div className="grid max-w-measure gap-3">
      <TextArea
        label={t('note')}
        hint={t('note hint')}
        rows={2}
        value={note.value}
        onChange={(event) => note.set(event.target.value)}
        error={problem('note')}
      />
      <FormFailure failure={failure} locale={locale} fields={['note']} />
      <div className="flex gap-2">
        <Button look="primary" aria-disabled={sending} onClick={() => say('approved')}>
          {t('approve')}
        </Button>
        <Button aria-disabled={sending} onClick={() => say('returned')}>
          {t('return')}
        </Button>
      </div>
    </div>
  )
}
