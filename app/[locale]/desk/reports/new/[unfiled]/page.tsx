import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { draftOf } from '#components/report/filing-draft.ts'
import { FilingForm } from '#components/report/filing-form.tsx'
import { FilingMarkup } from '#components/report/filing-markup.tsx'
import { FilingText } from '#components/report/filing-text.tsx'
import { LaterOf } from '#components/report/later-of.tsx'
import { mayBeLaterOf } from '#data/report/later-reading.ts'
import { unfiledOf } from '#data/report/unfiled.ts'
import { sourceChoices } from '#data/source/choices.ts'
import { reportKinds } from '#domain/report/input.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { languageChoices } from '#messages/languages.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { zoneChoices } from '#messages/zone-choices.ts'
import { deskViewer } from '../../../../../session.ts'
import { file } from './action.ts'
import { keepLater } from './later/action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; unfiled: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'report')('filing.title') }
}

/** What was read of something brought in, beside the text itself: correct, then file. */
export default async function FilingPage({ params }: Props) {
  const locale = await localeOf(params)
  const { unfiled: id } = await params
  const viewer = await deskViewer(locale, `/desk/reports/new/${id}`)
  const [unfiled, sources] = await Promise.all([unfiledOf(viewer, id), sourceChoices(viewer)])
  if (unfiled.kind !== 'ok' || sources.kind !== 'ok') notFound()
  const { page, suggestedSource } = unfiled.value
  const later = await mayBeLaterOf(viewer, unfiled.value)
  const zone = env.ONRECORD_ZONE
  const t = translator(locale, 'report.filing')
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-8 py-6 md:grid-cols-[26rem_minmax(0,1fr)]">
      <div className="grid content-start gap-5">
        <div className="grid gap-1">
          <h1 className="headline text-26">{t('title')}</h1>
          <p className="text-quiet">{t('intro')}</p>
        </div>
        <Words locale={locale} words={wordsOf(locale, 'report', 'source', 'record', 'error')}>
          {later.kind === 'ok' && later.value.length > 0 && (
            <LaterOf locale={locale} unfiled={id} reports={later.value} action={keepLater} />
          )}
          <FilingForm
            locale={locale}
            unfiled={id}
            initial={draftOf(unfiled.value, zone)}
            suggested={suggestedSource?.id ?? null}
            sources={sources.value}
            kinds={reportKinds}
            languages={languageChoices(locale, [page.language])}
            zones={zoneChoices(locale, zone)}
            file={file}
          />
        </Words>
      </div>
      <div className="grid content-start gap-6">
        <FilingMarkup locale={locale} zone={zone} brought={unfiled.value} />
        <FilingText locale={locale} page={page} />
      </div>
    </div>
  )
}
