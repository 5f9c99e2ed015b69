import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '#components/person/sign-in-form.tsx'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { landing } from '../../../landing.ts'
import { viewer } from '../../../session.ts'
import { enter } from './action.ts'

export const instant = false // whoever comes here waits for the one answer

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return { title: translator(locale, 'signin')('title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const [{ next }, who] = await Promise.all([searchParams, viewer()])
  if (who.kind === 'person') redirect(landing({ role: who.role, next, locale }))
  const t = translator(locale, 'signin')
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="headline text-32">{t('title')}</h1>
        <p className="text-quiet">{next ? t('then back') : t('who')}</p>
      </div>
      <SignInForm action={enter} locale={locale} next={typeof next === 'string' ? next : ''} />
    </div>
  )
}
