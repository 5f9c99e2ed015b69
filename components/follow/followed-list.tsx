import { Mail, MailX } from 'lucide-react'
import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import type { Followed } from '#domain/claim/moved.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { type FollowingAction, FollowingForm } from './following-form.tsx'

type Props = {
  locale: Locale
  list: readonly Followed[]
  action: FollowingAction
  /** where stories and claims are opened, and where one comes back to */
  side: '/desk' | ''
}

/** What somebody follows, each with whether it comes by mail and the way to end it. */
export function FollowedList({ locale, list, action, side }: Props) {
  const t = translator(locale, 'record.follow')
  const m = translator(locale, 'mail.follow')
  const failed = translator(locale, 'error.outcome')('missing')
  if (list.length === 0) return <p className="text-quiet">{t('nothing')}</p>
  return (
    <div className="grid gap-4">
      <ul className="grid gap-4">
        {list.map(({ kind, id, name, language, mail, isPublic }) => (
          <li key={id} className="grid justify-items-start gap-1 border-b border-hairline pb-3">
            <span className="text-12 text-quiet">{t(kind)}</span>
            <Link
              href={localePath(locale, `${side}/${kind === 'claim' ? 'claims' : 'stories'}/${id}`)}
              className="link"
            >
              <Dir language={language}>{name}</Dir>
            </Link>
            <p className="flex items-center gap-1.5 text-14 text-quiet">
              {mail ? (
                <Mail aria-hidden="true" className="size-4" />
              ) : (
                <MailX aria-hidden="true" className="size-4" />
              )}
              {m(mail ? 'mail on' : 'mail off')}
              {!isPublic && ` · ${m('hidden')}`}
            </p>
            <FollowingForm
              action={action}
              fields={{ [kind]: id, locale, side }}
              buttons={[
                mail ? { what: 'mail off', name: m('turn off') } : { what: 'mail on', name: m('turn on') },
                { what: 'unfollow', name: m('unfollow'), look: 'quiet' },
              ]}
              failed={failed}
            />
          </li>
        ))}
      </ul>
      {list.some(({ mail }) => mail) && (
        <FollowingForm
          action={action}
          fields={{ locale, side }}
          buttons={[{ what: 'all off', name: m('all off') }]}
          failed={failed}
        />
      )}
    </div>
  )
}
