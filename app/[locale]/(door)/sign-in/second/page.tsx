import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { SecondForm } from '#components/person/second-form.tsx'
import { owesSecondStep } from '#data/person/finish.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { landing } from '../../../../landing.ts'
import { viewer } from '../../../../session.ts'
import { finish } from './action.ts'

export const instant = false // whoever comes here waits for the one answer

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return { title: translator(locale, 'account.door')('second title'), robots: { index: false } }
}

/** The code of an app, or a recovery code; whoever gave no password goes to that first. */
export default async function SecondPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const [{ next }, who, owes] = await Promise.all([searchParams, viewer(), headers().then(owesSecondStep)])
  if (who.kind === 'person') redirect(landing({ role: who.role, next, locale }))
  if (!owes) redirect(localePath(locale, '/sign-in'))
  const t = translator(locale, 'account.door')
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="headline text-32">{t('second title')}</h1>
        <p className="text-quiet">{t('second text')}</p>
      </div>
      <SecondForm action={finish} locale={locale} next={typeof next === 'string' ? next : ''} />
    </div>
  )
}
