import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskClaimNew } from '#components/claim/desk-claim-new.tsx'
import { languageChoices } from '#components/claim/languages.ts'
import { actorChoices } from '#data/actor/read.ts'
import { storyChoices } from '#data/story/read.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { addNewClaim } from './action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ story?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'claim')('desk.new') }
}

/** A new claim without a statement. `?story=` chooses the story at first. */
export default async function NewClaimPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/claims/new')
  const [actors, stories, { story }] = await Promise.all([
    actorChoices(viewer),
    storyChoices(viewer),
    searchParams,
  ])
  if (actors.kind !== 'ok' || stories.kind !== 'ok') notFound()
  const chosen = stories.value.find(({ id }) => id === story) ?? stories.value[0]
  return (
    <div className="grid gap-6 py-6">
      <h1 className="headline text-26">{translator(locale, 'claim')('desk.new')}</h1>
      <Words locale={locale} words={wordsOf(locale, 'claim', 'desk', 'common', 'error')}>
        <DeskClaimNew
          locale={locale}
          zone={env.ONRECORD_ZONE}
          actors={[...new Set(actors.value.map(({ name }) => name))]}
          languages={languageChoices(locale)}
          stories={stories.value}
          story={chosen?.id ?? null}
          action={addNewClaim}
        />
      </Words>
    </div>
  )
}
