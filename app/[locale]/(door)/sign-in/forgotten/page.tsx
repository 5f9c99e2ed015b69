import type { Metadata } from 'next'
import { ForgottenForm } from '#components/person/forgotten-form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ask } from './action.ts'

export const instant = false // whoever comes here waits for the one answer

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return { title: translator(locale, 'account.door')('forgotten title'), robots: { index: false } }
}

/** A link by mail, or whom to ask where the desk sends none. */
export default async function ForgottenPage({ params }: Props) {
  const locale = await localeOf(params)
  const t = translator(locale, 'account.door')
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="headline text-32">{t('forgotten title')}</h1>
        <p className="text-quiet">{env.SMTP_URL ? t('forgotten text') : t('no mail')}</p>
      </div>
      {env.SMTP_URL && <ForgottenForm action={ask} />}
      <p>
        <LinkButton href={localePath(locale, '/sign-in')}>{translator(locale, 'signin')('title')}</LinkButton>
      </p>
    </div>
  )
}
