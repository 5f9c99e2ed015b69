import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { reasonInWords } from '#components/check/reason.ts'
import { claimData } from '#components/claim/claim-data.ts'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { ClaimParts } from '#components/claim/claim-page.tsx'
import { WaysOut } from '#components/feed/ways-out.tsx'
import { MomentControl } from '#components/history/moment-control.tsx'
import { ShareSection } from '#components/share/share-section.tsx'
import { LinkedData } from '#components/ui/linked-data.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import type { Reason } from '#domain/check/reason.ts'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { readClaimPage, readMerged } from '../../../../read.ts'
import { previewMetadata } from '../../../../share.ts'
import { OverTime } from './over-time.tsx'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ claim: '__none__' }]
}

type Props = { params: Promise<{ locale: string; claim: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const claim = (await readClaimPage((await params).claim))?.claim
  if (!claim) return {}
  const { status } = claim.status
  const name = translator(locale, 'status')(`name.${status}`)
  const description = `${name}. ${reasonInWords(locale, claim.status.reason as Reason)}`
  return previewMetadata({ locale, path: `/claims/${claim.id}`, title: claim.wording, description })
}

/** A claim with all that bears on it. */
export default async function ClaimPage({ params }: Props) {
  const locale = await localeOf(params)
  const { claim: id } = await params
  const into = await readMerged('claim', id)
  const page = await readClaimPage(into)
  if (!page) notFound()
  if (into !== id) permanentRedirect(localePath(locale, `/claims/${into}`))
  const { claim, positions } = page
  const zone = env.ONRECORD_ZONE
  const drawn = claim.origins.affirms.length + claim.origins.denies.length > 0
  return (
    <ReaderPage locale={locale} path={`/claims/${id}`} origin={publicOrigin()}>
      <ClaimHead locale={locale} zone={zone} claim={claim} />
      <MomentControl locale={locale} zone={zone} home={`/claims/${id}`} />
      <ClaimParts locale={locale} zone={zone} claim={claim}>
        <OverTime locale={locale} zone={zone} claim={claim} positions={positions} />
      </ClaimParts>
      <WaysOut
        locale={locale}
        path={`/claims/${id}`}
        title={claim.wording}
        files={{ path: `/claims/${id}/statements`, formats: ['csv', 'json'] }}
        mail={`/following?claim=${id}`}
        calendars={claim.stories.map(
          (story) => `${publicOrigin()}${localePath(locale, `/stories/${story.id}/timeline/as/ics`)}`,
        )}
      />
      <ShareSection
        locale={locale}
        origin={publicOrigin()}
        shared={{ kind: 'claims', id }}
        title={claim.wording}
        language={claim.language}
        drawing={drawn ? `/claims/${id}/as` : undefined}
      />
      <LinkedData data={claimData(publicOrigin(), claim)} />
    </ReaderPage>
  )
}
