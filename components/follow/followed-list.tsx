import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import type { Followed } from '#domain/claim/moved.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { type FollowAction, FollowButton } from './follow-button.tsx'

type Props = { locale: Locale; list: readonly Followed[]; action: FollowAction }

/** What somebody follows, each with the button that ends it. */
export function FollowedList({ locale, list, action }: Props) {
  const t = translator(locale, 'record.follow')
  if (list.length === 0) return <p className="text-quiet">{t('nothing')}</p>
  return (
    <ul className="grid gap-4">
      {list.map((one) => (
        <li key={one.id} className="grid justify-items-start gap-1 border-b border-hairline pb-3">
          <span className="text-12 text-quiet">{t(one.kind)}</span>
          <Link
            href={localePath(locale, `/desk/${one.kind === 'claim' ? 'claims' : 'stories'}/${one.id}`)}
            className="link"
          >
            <Dir language={one.language}>{one.name}</Dir>
          </Link>
          <FollowButton
            locale={locale}
            on={one.kind === 'claim' ? { claim: one.id } : { story: one.id }}
            following
            action={action}
          />
        </li>
      ))}
    </ul>
  )
}
