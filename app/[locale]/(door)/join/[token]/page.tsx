import type { Metadata } from 'next'
import { JoinForm } from '#components/person/join-form.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { invitationOf } from '#data/person/invitations.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { join } from './action.ts'

export const instant = false // whoever comes here waits for the one answer

type Props = { params: Promise<{ locale: string; token: string }> }

/** The address is a secret until it is used: it goes to no other site and into no index. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const title = translator(locale, 'signin')('join.title')
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

export default async function JoinPage({ params }: Props) {
  const locale = await localeOf(params)
  const { token } = await params
  const offer = await invitationOf(token)
  const t = translator(locale, 'signin')
  if (!offer)
    return (
      <EmptyState page title={t('join.used')} text={t('join.used text')}>
        <LinkButton href={localePath(locale, '/sign-in')}>{t('title')}</LinkButton>
      </EmptyState>
    )
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="headline text-32">{t('join.title')}</h1>
        <p>{t(`join.as ${offer.role}`)}</p>
      </div>
      <JoinForm action={join} locale={locale} token={token} email={offer.email} />
    </div>
  )
}
