import type { Metadata } from 'next'
import { ClaimChanges } from '#components/history/claim-changes.tsx'
import { MomentPage } from '#components/history/moment-page.tsx'
import { SincePage } from '#components/history/since-page.tsx'
import { claimChanges } from '#domain/history/since.ts'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { loadSince } from '../../../../../../moment.ts'
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
  const found = await loadSince(id, texts, readClaim, readClaimThen)
  const page = { locale, zone: env.ONRECORD_ZONE, origin: publicOrigin(), home: `/claims/${id}` }
  if ('none' in found)
    return (
      <MomentPage {...page} clock="had" {...found.none} near={null}>
        {null}
      </MomentPage>
    )
  const { from, until, before, after } = found
  return (
    <SincePage {...page} name={after.wording} language={after.language} from={from} until={until}>
      <ClaimChanges locale={locale} changes={claimChanges(before, after)} untilNow={!until} />
    </SincePage>
  )
}
