import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FollowedList } from '#components/follow/followed-list.tsx'
import { MovedList } from '#components/follow/moved-list.tsx'
import { Offered } from '#components/follow/offered.tsx'
import { SignOut } from '#components/person/sign-out.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Section } from '#components/ui/section.tsx'
import { offered } from '#data/follow/offered.ts'
import { followed, movesTold } from '#data/follow/read.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { viewer } from '../../../session.ts'
import { changeFollowing } from './change/action.ts'

export const instant = false // whoever comes here waits for the one answer

type Asked = { story?: string | string[]; claim?: string | string[] }
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = translator(await localeOf(params), 'mail.follow')('page title')
  return { title, robots: { index: false } }
}

/** What somebody with an account follows, what moved of it, and what of it comes by mail. */
export default async function FollowingPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const [who, { story, claim }] = await Promise.all([viewer(), searchParams])
  const on = typeof claim === 'string' ? { claim } : typeof story === 'string' ? { story } : null
  const here = localePath(locale, '/following')
  const next = on ? `${here}?${new URLSearchParams(Object.entries(on))}` : here
  if (who.kind !== 'person') redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(next)}`)
  const [told, list, came] = await Promise.all([movesTold(who), followed(who), on ? offered(who, on) : null])
  if (told.kind !== 'ok' || list.kind !== 'ok') return null
  const t = translator(locale, 'mail.follow')
  const zone = env.ONRECORD_ZONE
  return (
    <div className="grid max-w-measure gap-8">
      <div className="grid gap-2">
        <h1 className="headline text-32">{t('page title')}</h1>
        <p className="text-quiet">{t('page text')}</p>
        <SignOut locale={locale} name={who.name} />
      </div>
      {came && (
        <Offered locale={locale} came={came.kind === 'ok' ? came.value : null} action={changeFollowing} />
      )}
      {list.value.length === 0 ? (
        <EmptyState title={t('nothing title')} text={t('nothing text')}>
          <LinkButton href={localePath(locale, '/stories')}>{t('stories')}</LinkButton>
        </EmptyState>
      ) : (
        <FollowedList locale={locale} list={list.value} action={changeFollowing} side="" />
      )}
      {told.value.rows.length > 0 && (
        <Section title={t('moved')}>
          <MovedList locale={locale} zone={zone} moves={told.value.rows} side="" />
        </Section>
      )}
    </div>
  )
}
