import type { InvitationLine } from '#domain/person/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { InvitationList } from './invitation-list.tsx'
import { type Invite, InviteForm } from './invite-form.tsx'
import type { Withdraw } from './withdraw-invitation.tsx'

type Props = {
  locale: Locale
  zone: string
  now: number
  lines: InvitationLine[]
  writes: { invite: Invite; withdraw: Withdraw }
}

/** How somebody is let in, and who was asked in so far. */
export function InvitationParts({ locale, zone, now, lines, writes }: Props) {
  const t = translator(locale, 'person')
  return (
    <>
      <section className="grid grid-cols-1 gap-4">
        <div className="grid gap-1">
          <h2 className="headline text-21">{t('invite title')}</h2>
          <p className="max-w-measure text-quiet">{t('invite text')}</p>
        </div>
        <InviteForm locale={locale} invite={writes.invite} />
      </section>
      <section className="grid grid-cols-1 gap-4">
        <h2 className="headline text-21">{t('invitations')}</h2>
        <InvitationList locale={locale} zone={zone} now={now} lines={lines} withdraw={writes.withdraw} />
      </section>
    </>
  )
}
