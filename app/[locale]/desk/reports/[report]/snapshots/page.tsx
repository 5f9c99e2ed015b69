import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, permanentRedirect } from 'next/navigation'
import { linesInWords } from '#components/merge/lines-in-words.ts'
import { MergePanel } from '#components/merge/merge-panel.tsx'
import { Came } from '#components/report/came.tsx'
import { ChangesBody } from '#components/report/changes-body.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { mergeChoices } from '#data/merge/choices.ts'
import { mergedInto } from '#data/merge/in-force.ts'
import { mergesOf } from '#data/merge/read.ts'
import { cameOfReport } from '#data/report/arrivals.ts'
import { changesOf } from '#data/report/changes.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../session.ts'
import { mergeActions } from '../../../merges/actions.ts'
import { withdrawStatement } from '../withdrawal/action.ts'
import { keepReworded } from './keep/action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; report: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'record.changes')('title') }
}

/** What later snapshots of a report changed, what waits for a decision, and what the report is one with. */
export default async function SnapshotsPage({ params }: Props) {
  const locale = await localeOf(params)
  const { report: id } = await params
  const viewer = await deskViewer(locale, `/desk/reports/${id}/snapshots`)
  const into = await mergedInto('report', id)
  if (into !== id) permanentRedirect(localePath(locale, `/desk/reports/${into}/snapshots`))
  const [found, choices, lines, came] = await Promise.all([
    changesOf(viewer, id),
    mergeChoices(viewer, 'report', id),
    mergesOf(viewer, 'report', id),
    cameOfReport(viewer, id),
  ])
  if (found.kind !== 'ok' || choices.kind !== 'ok' || lines.kind !== 'ok') notFound()
  const t = translator(locale, 'record.changes')
  const { report } = found.value
  return (
    <Words locale={locale} words={wordsOf(locale, 'record', 'status', 'check', 'error')}>
      <div className="grid gap-x-12 gap-y-8 py-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-6">
          <header className="grid gap-1">
            <Link href={localePath(locale, `/desk/reports/${id}`)} className="link text-14">
              {t('back')}
            </Link>
            <h1 className="headline text-26">{t('title')}</h1>
            <p className="font-reading text-18">
              <Dir language={report.language}>{report.title}</Dir>
            </p>
          </header>
          <ChangesBody
            locale={locale}
            zone={env.ONRECORD_ZONE}
            changes={found.value}
            keep={keepReworded}
            withdraw={withdrawStatement}
          />
        </div>
        <div className="grid content-start border-t border-ink pt-3 lg:border-t-0 lg:pt-0">
          <MergePanel
            locale={locale}
            kind="report"
            id={id}
            choices={choices.value}
            lines={linesInWords(locale, env.ONRECORD_ZONE, lines.value)}
            actions={mergeActions}
          />
          {came.kind === 'ok' && came.value && <Came locale={locale} came={came.value} />}
        </div>
      </div>
    </Words>
  )
}
