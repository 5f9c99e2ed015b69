import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SignInFilter } from '#components/person/sign-in-filter.tsx'
import { SignInList } from '#components/person/sign-in-list.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { peopleChoices } from '#data/person/list.ts'
import { listSignIns } from '#data/person/sign-ins.ts'
import { SIGN_INS_KEPT_DAYS, signInFailures, signInSteps } from '#domain/person/sign-in.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../../session.ts'

export const instant = false // an admin waits for the one answer

type Query = { [key in 'person' | 'step' | 'became' | 'after']?: string | string[] }
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'account.sign-in')('title') }
}

/** Every try to sign in, newest first; `?person=`, `?step=` and `?became=` narrow it, `?after=` goes on. */
export default async function SignInsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/people/sign-ins')
  const query = await searchParams
  const asked = {
    person: typeof query.person === 'string' && query.person ? query.person : undefined,
    step: signInSteps.find((one) => one === query.step),
    became: (['let in', ...signInFailures] as const).find((one) => one === query.became),
  }
  const after = typeof query.after === 'string' && /^\d{1,18}$/.test(query.after) ? query.after : undefined
  const [page, people] = await Promise.all([listSignIns(viewer, { ...asked, after }), peopleChoices(viewer)])
  if (page.kind !== 'ok' || people.kind !== 'ok') notFound()
  const t = translator(locale, 'account.sign-in')
  const address = (from: string | null) => {
    const parts = Object.entries({ ...asked, after: from }).flatMap(([key, value]) =>
      value ? [[key, value]] : [],
    )
    return `${localePath(locale, '/desk/people/sign-ins')}?${new URLSearchParams(parts as [string, string][])}`
  }
  return (
    <div className="grid gap-4 py-6">
      <div className="grid gap-1">
        <h1 className="headline text-26">{t('title')}</h1>
        <p className="text-quiet">{t('text', { days: SIGN_INS_KEPT_DAYS })}</p>
      </div>
      <SignInFilter locale={locale} asked={asked} people={people.value} />
      {page.value.rows.length === 0 ? (
        <p className="text-quiet">{t('nothing')}</p>
      ) : (
        <SignInList locale={locale} zone={env.ONRECORD_ZONE} lines={page.value.rows} named />
      )}
      <Pagination
        previous={after ? address(null) : null}
        next={page.value.next ? address(page.value.next) : null}
        words={{ label: t('title'), previous: t('newest'), next: t('older'), here: '' }}
      />
    </div>
  )
}
