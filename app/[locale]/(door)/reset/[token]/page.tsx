import type { Metadata } from 'next'
import { ResetForm } from '#components/person/reset-form.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { resetOf } from '#data/person/resets.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { reset } from './action.ts'

export const instant = false // whoever comes here waits for the one answer

type Props = { params: Promise<{ locale: string; token: string }> }

/** The address is a secret until it is used: it goes to no other site and into no index. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = translator(await localeOf(params), 'account.door')('reset title')
  return { title, robots: { index: false }, referrer: 'same-origin' }
}

export default async function ResetPage({ params }: Props) {
  const locale = await localeOf(params)
  const { token } = await params
  const offer = await resetOf(token)
  const t = translator(locale, 'account.door')
  if (!offer)
    return (
      <EmptyState page title={translator(locale, 'signin')('join.used')} text={t('reset used')}>
        <LinkButton href={localePath(locale, '/sign-in')}>{translator(locale, 'signin')('title')}</LinkButton>
      </EmptyState>
    )
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="headline text-32">{t('reset title')}</h1>
        <p className="text-quiet">{t('reset text', { email: `\u2068${offer.email}\u2069` })}</p>
      </div>
      <ResetForm action={reset} locale={locale} token={token} email={offer.email} />
    </div>
  )
}
