import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClaimChanges } from '#components/history/claim-changes.tsx'
import { MomentPage } from '#components/history/moment-page.tsx'
import { SincePage } from '#components/history/since-page.tsx'
import { claimChanges } from '#domain/history/since.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { momentsNamed } from '../../../../../../moment.ts'
import { readClaim, readClaimThen } from '../../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ claim: '__none__', moments: ['__none__'] }]
}

type Props = { params: Promise<{ locale: string; claim: string; moments: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const claim = await readClaim((await params).claim)
  const title = `${claim?.wording} · ${translator(locale, 'moment')('since')}`
  return claim ? { title, robots: { index: false } } : {}
}

/** What changed of a claim in this record since a moment, or between two. */
export default async function ClaimSincePage({ params }: Props) {
  const locale = await localeOf(params)
  const { claim: id, moments: texts } = await params
  const now = await readClaim(id)
  if (!now) notFound()
  const page = { locale, zone: env.ONRECORD_ZONE, origin: env.ONRECORD_ORIGIN, home: `/claims/${id}` }
  const moments = momentsNamed(texts)
  if (!moments)
    return (
      <MomentPage {...page} clock="had" typed={texts.join('/')} moment={null} near={null}>
        {null}
      </MomentPage>
    )
  const [from, until] = moments
  const [before, after = null] = await Promise.all([
    readClaimThen(id, 'had', from.at),
    until ? readClaimThen(id, 'had', until.at) : now,
  ])
  if (!after)
    return (
      <MomentPage {...page} clock="had" typed="" moment={until} near={null}>
        {null}
      </MomentPage>
    )
  return (
    <SincePage {...page} name={after.wording} language={after.language} from={from} until={until}>
      <ClaimChanges locale={locale} changes={claimChanges(before, after)} untilNow={!until} />
    </SincePage>
  )
}
