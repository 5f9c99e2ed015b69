import type { Metadata } from 'next'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { ClaimParts } from '#components/claim/claim-page.tsx'
import { MomentPage } from '#components/history/moment-page.tsx'
import { Written } from '#components/ui/written.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { loadThen, metadataThen } from '../../../../../../moment.ts'
import { readClaimThen } from '../../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ claim: '__none__', clock: 'known', moment: '__none__' }]
}

type Props = { params: Promise<{ locale: string; claim: string; clock: string; moment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const given = await params
  return metadataThen(locale, given.claim, given, readClaimThen, ({ wording }) => wording)
}

/** A claim as of a moment. */
export default async function ClaimThenPage({ params }: Props) {
  const locale = await localeOf(params)
  const given = await params
  const id = given.claim
  const { asOf, then, near } = await loadThen('claim', id, given, readClaimThen)
  const zone = env.ONRECORD_ZONE
  return (
    <MomentPage
      {...asOf}
      locale={locale}
      zone={zone}
      origin={publicOrigin()}
      home={`/claims/${id}`}
      near={near}
      since={asOf.clock === 'had' ? `/claims/${id}/since/${asOf.moment?.text}` : undefined}
      hidden={then?.hidden}
      unknown={asOf.clock === 'known' && then?.statements.length === 0}
    >
      {then && (
        <Written>
          <ClaimHead locale={locale} zone={zone} claim={then} />
          <ClaimParts locale={locale} zone={zone} claim={then} />
        </Written>
      )}
    </MomentPage>
  )
}
