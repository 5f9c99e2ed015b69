import type { Metadata } from 'next'
import { DeskScale } from '#components/check/desk-scale.tsx'
import { DeskWaiting } from '#components/check/desk-waiting.tsx'
import { waitingChecks } from '#data/check/review.ts'
import { scaleOf } from '#data/check/scale.ts'
import { may } from '#domain/access/permissions.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../session.ts'
import { review } from './review/action.ts'
import { setReview } from './reviewed/action.ts'
import { saveVerdict } from './verdict/action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'check-desk')('title') }
}

/** Checks that wait for a second editor, and the scale of verdicts that the house signs by. */
export default async function ChecksPage({ params }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/checks')
  const [waiting, scale] = await Promise.all([waitingChecks(viewer), scaleOf(viewer)])
  if (waiting.kind !== 'ok' || scale.kind !== 'ok') return null
  const self = viewer.kind === 'person' ? viewer.id : ''
  return (
    <Words locale={locale} words={wordsOf(locale, 'check-desk', 'check', 'claim', 'common', 'error')}>
      <div className="grid gap-10 py-6">
        <h1 className="headline text-26">{translator(locale, 'check-desk')('title')}</h1>
        <DeskWaiting
          locale={locale}
          zone={env.ONRECORD_ZONE}
          checks={waiting.value}
          self={self}
          reviewed={scale.value.reviewed}
          action={review}
        />
        <DeskScale
          locale={locale}
          scale={scale.value}
          admin={may(viewer, 'check.scale')}
          save={saveVerdict}
          setReviewed={setReview}
        />
      </div>
    </Words>
  )
}
