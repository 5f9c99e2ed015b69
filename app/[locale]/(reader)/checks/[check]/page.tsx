import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckPage } from '#components/check/check-page.tsx'
import { inForce } from '#components/check/checks-in-order.ts'
import { claimReview } from '#components/check/claim-review.ts'
import { verdictName } from '#components/check/verdict-name.ts'
import { LinkedData } from '#components/ui/linked-data.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Written } from '#components/ui/written.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { readCheck } from '../../../../read.ts'
import { previewMetadata } from '../../../../share.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ check: '__none__' }]
}

type Props = { params: Promise<{ locale: string; check: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const check = await readCheck((await params).check)
  if (!check) return {}
  const verdict = verdictName(locale, { verdict: check.verdict, names: check.verdictNames })
  const title = `${verdict}: ${check.claim.wording}`
  return previewMetadata({ locale, path: `/checks/${check.id}`, title, description: check.reasons })
}

/** An editor's signed judgement of a claim. */
export default async function CheckOfClaimPage({ params }: Props) {
  const locale = await localeOf(params)
  const { check: id } = await params
  const check = await readCheck(id)
  if (!check) notFound()
  return (
    <ReaderPage locale={locale} path={`/checks/${id}`} origin={publicOrigin()}>
      <Written>
        <CheckPage locale={locale} zone={env.ONRECORD_ZONE} check={check} />
      </Written>
      {inForce(check) && <LinkedData data={claimReview({ locale, origin: publicOrigin() }, check)} />}
    </ReaderPage>
  )
}
