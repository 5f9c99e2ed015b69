import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { ClaimStatus } from '#components/claim/claim-status.tsx'
import { DeskClaimBody } from '#components/claim/desk-claim-body.tsx'
import { DeskClaimHead } from '#components/claim/desk-claim-head.tsx'
import { DeskEdges } from '#components/claim/desk-edges.tsx'
import { edgeRows } from '#components/claim/edge-rows.ts'
import { claimOf } from '#data/claim/read.ts'
import { mergedInto } from '#data/merge/in-force.ts'
import { storyChoices } from '#data/story/read.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { Beside } from './beside.tsx'
import { decidePair } from './edges/action.ts'
import { Follow } from './follow/follow.tsx'
import { OverTime } from './over-time.tsx'
import { withdrawalForms } from './withdrawals.tsx'

export const instant = false // an editor waits for the one answer

/** what the forms of this page say */
const SPOKEN = ['claim', 'desk', 'record', 'status', 'check', 'error', 'expectation', 'position'] as const

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
  const into = await mergedInto('claim', id)
  if (into !== id) permanentRedirect(localePath(locale, `/desk/claims/${into}`))
  const [found, stories] = await Promise.all([claimOf(viewer, id), storyChoices(viewer)])
  if (found.kind !== 'ok' || stories.kind !== 'ok') notFound()
  const claim = found.value
  const zone = env.ONRECORD_ZONE
  const own = new Set(claim.stories.map((story) => story.id))
  return (
    <Words locale={locale} words={wordsOf(locale, ...SPOKEN)}>
      <div className="grid gap-x-12 gap-y-8 py-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-8">
          <DeskClaimHead
            locale={locale}
            zone={zone}
            claim={claim}
            published={stories.value.some((story) => own.has(story.id) && story.published)}
            follow={<Follow locale={locale} viewer={viewer} on={{ claim: id }} />}
          />
          <ClaimStatus locale={locale} claim={{ ...claim, supersededBy: null }} />
          <OverTime {...{ locale, zone, viewer, claim }} outcome={(await searchParams).outcome} />
          <DeskClaimBody
            locale={locale}
            zone={zone}
            claim={claim}
            withdrawal={await withdrawalForms(viewer, locale, claim)}
            edges={
              <DeskEdges locale={locale} claim={id} edges={edgeRows(locale, claim)} action={decidePair} />
            }
          />
        </div>
        <div className="grid content-start gap-8 border-t border-ink pt-3 lg:border-t-0 lg:pt-0">
          <Beside locale={locale} zone={zone} viewer={viewer} claim={claim} stories={stories.value} />
        </div>
      </div>
    </Words>
  )
}
