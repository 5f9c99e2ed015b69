import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { ActorAbout } from '#components/actor/actor-about.tsx'
import { actorData } from '#components/actor/actor-data.ts'
import { ActorNumbers } from '#components/actor/actor-numbers.tsx'
import { ActorPlaces } from '#components/actor/actor-places.tsx'
import { ActorPositions } from '#components/actor/actor-positions.tsx'
import { PublicHead } from '#components/actor/public-head.tsx'
import { WaysOut } from '#components/feed/ways-out.tsx'
import { LinkedData } from '#components/ui/linked-data.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Written } from '#components/ui/written.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { readActor, readActorPositions, readActorStatements } from '../../../../read.ts'
import { Said } from './said.tsx'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ actor: '__none__' }]
}

type Props = { params: Promise<{ locale: string; actor: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const actor = await readActor((await params).actor)
  if (!actor) return {}
  const t = translator(locale, 'actor-page')
  const description = t('description', {
    kind: t(`kind.${actor.kind}`),
    statements: translator(locale, 'position')('statements', { count: actor.counts.statements }),
    claims: translator(locale, 'claim')('count', { count: actor.counts.claims }),
  })
  return { title: actor.name, description, openGraph: { type: 'profile', title: actor.name, description } }
}

/** Who speaks or acts: who it is, what it did to each claim, what it said, through whom and where. */
export default async function ActorPage({ params }: Props) {
  const locale = await localeOf(params)
  const { actor: id } = await params
  const actor = await readActor(id)
  if (!actor) notFound()
  if (actor.id !== id) permanentRedirect(localePath(locale, `/actors/${actor.id}`))
  const zone = env.ONRECORD_ZONE
  const [positions, said] = await Promise.all([readActorPositions(id), readActorStatements(id, null)])
  const data = actorData(publicOrigin(), actor)
  return (
    <ReaderPage locale={locale} path={`/actors/${id}`} origin={publicOrigin()}>
      <Written>
        <PublicHead locale={locale} zone={zone} actor={actor}>
          <ActorNumbers locale={locale} actor={actor} />
        </PublicHead>
        <div className="grid gap-x-14 gap-y-10 md:grid-cols-[minmax(0,1fr)_18rem] lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid content-start gap-10">
            <ActorPositions locale={locale} zone={zone} positions={positions} />
            <Said locale={locale} zone={zone} actor={actor} found={said} />
          </div>
          <div className="grid content-start gap-10">
            <ActorAbout locale={locale} zone={zone} about={actor.about} />
            <ActorPlaces locale={locale} actor={actor} />
          </div>
        </div>
      </Written>
      {actor.counts.statements > 0 && <WaysOut locale={locale} path={`/actors/${id}`} title={actor.name} />}
      {data && <LinkedData data={data} />}
    </ReaderPage>
  )
}
