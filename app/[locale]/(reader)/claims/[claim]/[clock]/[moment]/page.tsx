import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { ClaimParts } from '#components/claim/claim-page.tsx'
import { MomentPage } from '#components/history/moment-page.tsx'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { momentMetadata, named } from '../../../../../../moment.ts'
import { readClaim, readClaimThen, readNeighbours } from '../../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ claim: '__none__', clock: 'known', moment: '__none__' }]
}

type Props = { params: Promise<{ locale: string; claim: string; clock: string; moment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { claim: id, clock, moment } = await params
  const asOf = named(clock, moment)
  const claim = await readClaim(id)
  return claim && asOf ? momentMetadata(locale, claim.wording, asOf) : {}
}

/** A claim as of a moment. */
export default async function ClaimThenPage({ params }: Props) {
  const locale = await localeOf(params)
  const { claim: id, clock, moment: text } = await params
  const asOf = named(clock, text)
  // whether readers may see it at all is decided by today
  if (!asOf || !(await readClaim(id))) notFound()
  const { moment } = asOf
  const [then, near] = moment
    ? await Promise.all([
        readClaimThen(id, asOf.clock, moment.at),
        readNeighbours('claim', id, asOf.clock, moment.at),
      ])
    : [null, null]
  const zone = env.ONRECORD_ZONE
  return (
    <MomentPage
      {...asOf}
      locale={locale}
      zone={zone}
      origin={env.ONRECORD_ORIGIN}
      home={`/claims/${id}`}
      near={near}
      since={asOf.clock === 'had' ? `/claims/${id}/since/${asOf.moment?.text}` : undefined}
      hidden={then?.hidden}
      unknown={asOf.clock === 'known' && then?.statements.length === 0}
    >
      {then && (
        <>
          <ClaimHead locale={locale} zone={zone} claim={then} />
          <ClaimParts locale={locale} zone={zone} claim={then} />
        </>
      )}
    </MomentPage>
  )
}
