import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClaimStatus } from '#components/claim/claim-status.tsx'
import { DeskClaimBody } from '#components/claim/desk-claim-body.tsx'
import { DeskClaimHead } from '#components/claim/desk-claim-head.tsx'
import { DeskEdges } from '#components/claim/desk-edges.tsx'
import { DeskMembership } from '#components/claim/desk-membership.tsx'
import { DeskSupersession } from '#components/claim/desk-supersession.tsx'
import { edgeRows } from '#components/claim/edge-rows.ts'
import { claimChoices } from '#data/claim/choices.ts'
import { claimOf } from '#data/claim/read.ts'
import { storyChoices } from '#data/story/read.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { decidePair } from './edges/action.ts'
import { putInStory } from './membership/action.ts'
import { OverTime } from './over-time.tsx'
import { supersedeClaim } from './supersession/action.ts'

export const instant = false // an editor waits for the one answer

type Props = {
  params: Promise<{ locale: string; claim: string }>
  searchParams: Promise<{ outcome?: string | string[] }>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'claim')('one') }
}

/** A claim on the desk: all that bears on it, and what an editor can do to it. */
export default async function DeskClaimPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const { claim: id } = await params
  const viewer = await deskViewer(locale, `/desk/claims/${id}`)
  const [found, stories, claims] = await Promise.all([
    claimOf(viewer, id),
    storyChoices(viewer),
    claimChoices(viewer),
  ])
  if (found.kind !== 'ok' || stories.kind !== 'ok' || claims.kind !== 'ok') notFound()
  const claim = found.value
  const zone = env.ONRECORD_ZONE
  const isIn = new Set(claim.stories.map((story) => story.id))
  const within = stories.value.filter((story) => isIn.has(story.id))
  const others = stories.value.filter((story) => !isIn.has(story.id))
  const rest = claims.value.filter((choice) => choice.id !== id)
  return (
    <Words locale={locale} words={wordsOf(locale, 'claim', 'desk', 'error', 'expectation', 'position')}>
      <div className="grid gap-x-12 gap-y-8 py-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-8">
          <DeskClaimHead
            locale={locale}
            zone={zone}
            claim={claim}
            published={within.some((story) => story.published)}
          />
          <ClaimStatus locale={locale} claim={{ ...claim, supersededBy: null }} />
          <OverTime {...{ locale, zone, viewer, claim }} outcome={(await searchParams).outcome} />
          <DeskClaimBody
            locale={locale}
            zone={zone}
            claim={claim}
            edges={
              <DeskEdges locale={locale} claim={id} edges={edgeRows(locale, claim)} action={decidePair} />
            }
          />
        </div>
        <div className="grid content-start gap-8 border-t border-ink pt-3 lg:border-t-0 lg:pt-0">
          <DeskMembership locale={locale} claim={id} within={within} others={others} action={putInStory} />
          <DeskSupersession locale={locale} claim={claim} claims={rest} action={supersedeClaim} />
        </div>
      </div>
    </Words>
  )
}
