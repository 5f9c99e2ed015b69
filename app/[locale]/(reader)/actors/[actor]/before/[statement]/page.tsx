import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ActorLink } from '#components/actor/actor-link.tsx'
import { ActorSaid } from '#components/actor/actor-said.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { readActor, readActorStatements } from '../../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ actor: '__none__', statement: '__none__' }]
}

type Props = { params: Promise<{ locale: string; actor: string; statement: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const actor = await readActor((await params).actor)
  const title = `${actor?.name} · ${translator(locale, 'actor-page')('earlier')}`
  return actor ? { title, robots: { index: false, follow: true } } : {}
}

/** What an actor said before one of its statements: older pages of the same list. */
export default async function EarlierPage({ params }: Props) {
  const locale = await localeOf(params)
  const { actor: id, statement } = await params
  const actor = await readActor(id)
  const found = actor && (await readActorStatements(actor.id, statement))
  if (!found) notFound()
  const t = translator(locale, 'actor-page')
  const path = (rest = '') => localePath(locale, `/actors/${actor.id}${rest}`)
  return (
    <ReaderPage locale={locale} path={`/actors/${id}/before/${statement}`} origin={publicOrigin()}>
      <header>
        <p className="eyebrow">
          {t('one')} · {t(`kind.${actor.kind}`)}
        </p>
        <h1 className="headline mt-1 max-w-[32ch] text-32 first-letter:uppercase">
          <ActorLink locale={locale} actor={actor} className="underline-offset-4 hover:underline" />
        </h1>
      </header>
      <ActorSaid
        locale={locale}
        zone={env.ONRECORD_ZONE}
        statements={found.rows}
        title={t('earlier')}
        foot={
          <p className="mt-2 flex flex-wrap gap-x-6">
            <Link href={`${path()}#statements`} className="link">
              {t('newest')}
            </Link>
            {found.next && (
              <Link href={path(`/before/${found.next}`)} className="link">
                {t('earlier')}
              </Link>
            )}
          </p>
        }
      />
    </ReaderPage>
  )
}
