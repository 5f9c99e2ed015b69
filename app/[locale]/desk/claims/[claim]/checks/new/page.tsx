import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { inForce } from '#components/check/checks-in-order.ts'
import { DeskCheckForm } from '#components/check/desk-check-form.tsx'
import { DeskCorrects } from '#components/check/desk-corrects.tsx'
import { DeskNow } from '#components/check/desk-now.tsx'
import { choicesOf, citableOf } from '#components/check/signing.ts'
import { WillWait } from '#components/check/will-wait.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { scaleOf } from '#data/check/scale.ts'
import { claimOf } from '#data/claim/read.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../../session.ts'
import { sign } from './action.ts'

export const instant = false // an editor waits for the one answer

/** what the form says */
const SPOKEN = ['check', 'check-desk', 'claim', 'status', 'common', 'error'] as const

type Props = {
  params: Promise<{ locale: string; claim: string }>
  searchParams: Promise<{ corrects?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'check')('desk.sign title') }
}

/** An editor signs a check; `?corrects=` names the one that it corrects. */
export default async function SignPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const { claim: id } = await params
  const viewer = await deskViewer(locale, `/desk/claims/${id}/checks/new`)
  const [found, scale, { corrects }] = await Promise.all([claimOf(viewer, id), scaleOf(viewer), searchParams])
  if (found.kind !== 'ok' || scale.kind !== 'ok') notFound()
  const claim = found.value
  const corrected = claim.checks.find((check) => check.id === corrects) ?? null
  if (corrects && !corrected) notFound()
  const t = translator(locale, 'check')
  return (
    <div className="grid gap-6 py-6">
      <header className="grid gap-2">
        <p className="eyebrow">{t(corrected ? 'desk.correct title' : 'desk.sign title')}</p>
        <h1 className="headline max-w-[72ch] text-26">
          <Dir language={claim.language}>{claim.wording}</Dir>
        </h1>
      </header>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,42rem)_22rem]">
        <div className="grid content-start gap-6">
          {corrected && <DeskCorrects locale={locale} zone={env.ONRECORD_ZONE} check={corrected} />}
          {scale.value.reviewed && <WillWait locale={locale} />}
          {corrected && !inForce(corrected) ? (
            <Notice kind="warn" title={t('desk.not in force')} />
          ) : (
            <Words locale={locale} words={wordsOf(locale, ...SPOKEN)}>
              <DeskCheckForm
                key={corrected?.id}
                locale={locale}
                claim={{ id, evidenceHash: claim.evidenceHash, status: claim.status.status }}
                corrects={corrected}
                choices={choicesOf(locale, scale.value)}
                statements={citableOf(claim)}
                action={sign}
              />
            </Words>
          )}
        </div>
        <DeskNow locale={locale} claim={claim} />
      </div>
    </div>
  )
}
