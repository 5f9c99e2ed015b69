import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { inForce } from '#components/check/checks-in-order.ts'
import { DeskCheck } from '#components/check/desk-check.tsx'
import { DeskRetractionForm } from '#components/check/desk-retraction-form.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { checkOf } from '#data/check/read.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../session.ts'
import { retract } from './action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; check: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'check')('desk.retract title') }
}

/** An editor retracts a check, with reasons. */
export default async function RetractionPage({ params }: Props) {
  const locale = await localeOf(params)
  const { check: id } = await params
  const viewer = await deskViewer(locale, `/desk/checks/${id}/retraction`)
  const found = await checkOf(viewer, id)
  if (found.kind !== 'ok') notFound()
  const check = found.value
  const t = translator(locale, 'check')
  return (
    <div className="grid gap-6 py-6">
      <header className="grid gap-2">
        <p className="eyebrow">{t('desk.retract title')}</p>
        <h1 className="headline max-w-[72ch] text-26">
          <Dir language={check.claim.language}>{check.claim.wording}</Dir>
        </h1>
      </header>
      <section aria-label={t('desk.retracts')} className="border-b border-hairline pb-4">
        <DeskCheck locale={locale} zone={env.ONRECORD_ZONE} check={check} />
      </section>
      {inForce(check) ? (
        <Words locale={locale} words={wordsOf(locale, 'check', 'claim', 'common', 'error')}>
          <DeskRetractionForm locale={locale} check={{ id, claim: check.claim.id }} action={retract} />
        </Words>
      ) : (
        <Notice kind="info" title={t('desk.not in force')}>
          <LinkButton href={localePath(locale, `/desk/claims/${check.claim.id}#c-${id}`)}>
            {translator(locale, 'claim')('desk.to claim')}
          </LinkButton>
        </Notice>
      )}
    </div>
  )
}
