'use client'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Action = (input: { story: string; claim: string; member: boolean }) => Promise<Outcome<null>>
type Props = { locale: Locale; story: string; action: Action }

/** Puts a claim that is on record already into this story. */
export function DeskStoryPut({
  locale,
  story,
  claims,
  action,
}: Props & { claims: readonly { id: string; wording: string }[] }) {
  const t = useWords('story.desk')
  const [claim, setClaim] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  const { save, sending, failure } = useSave()
  const put = (chosen: string) =>
    void save(
      () => action({ story, claim: chosen, member: true }),
      () => {
        setClaim(null)
        setTries(tries + 1) // a fresh field: what was chosen is in the story now
      },
    )
  return (
    <div className="grid max-w-measure gap-2">
      <div className="grid grid-cols-[1fr_auto] items-end gap-2">
        <ComboBox
          key={tries}
          label={t('put in')}
          nothing={t('nothing')}
          openLabel={t('open claims')}
          defaultItems={claims.map(({ id, wording }) => ({ id, name: wording }))}
          onSelectionChange={(key) => setClaim(key === null ? null : String(key))}
        />
        <Button disabled={sending || !claim} onClick={() => claim && put(claim)}>
          {t('put')}
        </Button>
      </div>
      <FormFailure failure={failure} locale={locale} />
    </div>
  )
}

/** Takes one claim out of the story; it can be put in again. */
export function DeskStoryOut({
  locale,
  story,
  claim,
  action,
}: Props & { claim: { id: string; wording: string } }) {
  const t = useWords('story.desk')
  const { save, sending, failure } = useSave()
  return (
    <>
      <Button
        look="quiet"
        disabled={sending}
        aria-label={t('out of', { claim: claim.wording })}
        onClick={() => void save(() => action({ story, claim: claim.id, member: false }))}
      >
        {t('out')}
      </Button>
      <FormFailure failure={failure} locale={locale} />
    </>
  )
}
