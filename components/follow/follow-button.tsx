'use client'
import { Bell, BellRing } from 'lucide-react'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

export type FollowInput = ({ claim: string } | { story: string }) & { follow: boolean }
export type FollowAction = (input: FollowInput) => Promise<Outcome<{ follow: boolean }>>
type Props = {
  locale: Locale
  on: { claim: string } | { story: string }
  following: boolean
  action: FollowAction
}

/** Follows a claim or a story, or no longer; says which it is now. */
export function FollowButton({ locale, on, following, action }: Props) {
  const t = useWords('record.follow')
  const [is, setIs] = useState(following)
  const { save, sending, failure } = useSave()
  const Icon = is ? BellRing : Bell
  return (
    <>
      <Button
        aria-pressed={is}
        aria-disabled={sending}
        title={t('hint')}
        onClick={() =>
          void save(
            () => action({ ...on, follow: !is }),
            (now) => setIs(now.follow),
          )
        }
      >
        <Icon aria-hidden="true" className="size-4" />
        {t(is ? 'following' : 'follow')}
      </Button>
      <FormFailure failure={failure} locale={locale} />
    </>
  )
}
