import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PasskeyButton } from '#components/person/passkey-button.tsx'
import { SignInForm } from '#components/person/sign-in-form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { landing } from '../../../landing.ts'
import { viewer } from '../../../session.ts'
import { enter } from './action.ts'
import { enterByPasskey } from './passkey/action.ts'
import { passkeyOptions } from './passkey/options/action.ts'

export const instant = false // whoever comes here waits for the one answer

type Asked = { next?: string | string[]; reset?: string | string[] }
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return { title: translator(locale, 'signin')('title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const [{ next, reset }, who] = await Promise.all([searchParams, viewer()])
  if (who.kind === 'person') redirect(landing({ role: who.role, next, locale }))
  const t = translator(locale, 'signin')
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="headline text-32">{t('title')}</h1>
        <p className="text-quiet">{next ? t('then back') : t('who')}</p>
      </div>
      {reset === 'done' && <Notice title={translator(locale, 'account.door')('reset done')} />}
      <SignInForm action={enter} locale={locale} next={typeof next === 'string' ? next : ''} />
      <PasskeyButton
        locale={locale}
        next={typeof next === 'string' ? next : ''}
        options={passkeyOptions}
        enter={enterByPasskey}
      />
      <p className="text-14">
        <Link href={localePath(locale, '/sign-in/forgotten')} className="link inline-block py-1">
          {translator(locale, 'account.door')('forgotten')}
        </Link>
      </p>
    </div>
  )
}
