'use client'
import { Notice } from '#components/ui/notice.tsx'
import { clockHere } from '#messages/here.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import type { Lost } from './use-live.ts'

/** The list is not what it was any more: why, of when it is, and what to do. It goes by itself once the list can be had. */
export function InboxLost({ lost: { at, why }, locale }: { lost: Lost; locale: Locale }) {
  const t = useWords('inbox.trouble')
  return (
    <Notice kind="warn" title={t(why, { time: clockHere(locale, at) })}>
      {why === 'ended' && (
        <a href={localePath(locale, '/sign-in')} target="_blank" rel="noreferrer" className="link">
          {t('sign in')}
        </a>
      )}
    </Notice>
  )
}
