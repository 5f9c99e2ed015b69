import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { linesInWords } from '#components/merge/lines-in-words.ts'
import { MergePanel } from '#components/merge/merge-panel.tsx'
import { Came } from '#components/report/came.tsx'
import { SnapshotsPage } from '#components/report/snapshots-page.tsx'
import { mergeChoices } from '#data/merge/choices.ts'
import { mergesOf } from '#data/merge/read.ts'
import { cameOfReport } from '#data/report/arrivals.ts'
import { changesOf } from '#data/report/changes.ts'
import { oneWith } from '#data/report/one-with.ts'
import { rereadingOf } from '#data/report/rereading.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../../session.ts'
import { mergeActions } from '../../../merges/actions.ts'
import { textAsked } from '../text-asked.ts'
import { withdrawStatement } from '../withdrawal/action.ts'
import { keepReworded } from './keep/action.ts'
import { lookAgain } from './look/action.ts'
import { twoAsked } from './two-asked.ts'

export const instant = false // an editor waits for the one answer

type Props = {
  params: Promise<{ locale: string; report: string }>
  searchParams: Promise<Record<string, unknown>>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'record.changes')('title') }
}

/** What later snapshots of a report changed, what waits for a decision, and what it is one with; `?text=own` as on the desk. */
export default async function ReportSnapshotsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const { report: id } = await params
  const viewer = await deskViewer(locale, `/desk/reports/${id}/snapshots`)
  await textAsked(locale, viewer, id, await searchParams, '/snapshots')
  const [found, rereading, two, choices, lines, came, others] = await Promise.all([
    changesOf(viewer, id),
    rereadingOf(viewer, id),
    twoAsked(viewer, id, await searchParams),
    mergeChoices(viewer, 'report', id),
    mergesOf(viewer, 'report', id),
    cameOfReport(viewer, id),
    oneWith(viewer, id),
  ])
  if (found.kind !== 'ok' || rereading.kind !== 'ok' || choices.kind !== 'ok' || lines.kind !== 'ok')
    notFound()
  const zone = env.ONRECORD_ZONE
  return (
    <Words locale={locale} words={wordsOf(locale, 'record', 'rereading', 'status', 'check', 'error')}>
      <SnapshotsPage
        locale={locale}
        zone={zone}
        changes={found.value}
        rereading={rereading.value}
        {...two}
        keep={keepReworded}
        withdraw={withdrawStatement}
        look={lookAgain}
        others={others.kind === 'ok' ? others.value : []}
      >
        <MergePanel
          locale={locale}
          kind="report"
          id={id}
          choices={choices.value}
          lines={linesInWords(locale, zone, lines.value)}
          actions={mergeActions}
        />
        {came.kind === 'ok' && came.value && <Came locale={locale} came={came.value} />}
      </SnapshotsPage>
    </Words>
  )
}
