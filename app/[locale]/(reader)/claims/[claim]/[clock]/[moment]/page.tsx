import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { ClaimParts } from '#components/claim/claim-page.tsx'
import { MomentPage } from '#components/history/moment-page.tsx'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { momentMetadata, named } from '../../../../../../moment.ts'
import { readClaimThen, readNeighbours } from '../../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ claim: '__none__', clock: 'known', moment: '__none__' }]
}

type Props = { params: Promise<{ locale: string; claim: string; clock: string; moment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const { claim: id, clock, moment: text } = await params
  const asOf = named(clock, text)
  const then = asOf?.moment && (await readClaimThen(id, asOf.clock, asOf.moment.at))
  return asOf ? momentMetadata(locale, then ? then.wording : null, asOf) : {}
}

/** A claim as of a moment. */
export default async function ClaimThenPage({ params }: Props) {
  const locale = await localeOf(params)
  const { claim: id, clock, moment: text } = await params
  const asOf = named(clock, text)
  if (!asOf) notFound()
  const { moment } = asOf
  const [then, near] = moment
    ? await Promise.all([
        readClaimThen(id, asOf.clock, moment.at),
        readNeighbours('claim', id, asOf.clock, moment.at),
      ])
    : [null, null]
  // of what readers may not see today there is nothing to tell, not even that it was not here yet
  if (moment && !near) notFound()
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
