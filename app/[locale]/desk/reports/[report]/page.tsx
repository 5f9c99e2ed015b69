import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReportDesk } from '#components/desk/report-desk.tsx'
import { DeskHead } from '#components/report/desk-head.tsx'
import { Found } from '#components/report/found.tsx'
import { saidInWords } from '#components/statement/said-in-words.ts'
import { actorCandidates } from '#data/actor/candidates.ts'
import { actorChoices } from '#data/actor/read.ts'
import { claimStatuses } from '#data/claim/statuses.ts'
import { oneWith } from '#data/report/one-with.ts'
import { deskReport } from '#data/report/read.ts'
import { storyChoices } from '#data/story/read.ts'
import type { Outcome } from '#domain/outcome.ts'
import { unknownNames } from '#domain/statement/speakers.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { originsAndReports } from '#messages/format.ts'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { actions } from './actions.ts'
import { textAsked } from './text-asked.ts'

type Props = {
  params: Promise<{ locale: string; report: string }>
  searchParams: Promise<{ statement?: string | string[]; text?: string | string[] }>
}

const or = <T,>(outcome: Outcome<T>, otherwise: T): T => (outcome.kind === 'ok' ? outcome.value : otherwise)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'desk')('reading.title') }
}

/** The reading desk of one report; `?text=own` opens the text of one that is merged into another. */
export default async function DeskReportPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const { report: id } = await params
  const viewer = await deskViewer(locale, `/desk/reports/${id}`)
  const { merged, statement } = await textAsked(locale, viewer, id, await searchParams)
  const [outcome, actors, stories, others] = await Promise.all([
    deskReport(viewer, id),
    actorChoices(viewer, id),
    storyChoices(viewer),
    oneWith(viewer, id),
  ])
  if (outcome.kind !== 'ok') notFound()
  const [report, zone] = [outcome.value, env.ONRECORD_ZONE]
  const { snapshot, language } = report
  const tied = [...new Set(report.drafts.flatMap((draft) => draft.stances.map((stance) => stance.claimId)))]
  const statuses = Object.entries(or(await claimStatuses(viewer, tied), {})).map(([claim, now]) => {
    const [least, most] = now.affirms
    return [claim, { status: now.status, origins: originsAndReports(locale, least, most, now.reports) }]
  })
  return (
    <Words locale={locale} words={wordsOf(locale, 'desk', 'statement', 'stance', 'status', 'claim', 'error')}>
      <ReportDesk
        locale={locale}
        zone={zone}
        report={{ id, snapshot: snapshot.number, language, text: snapshot.text, blocks: snapshot.blocks }}
        drafts={report.drafts.map((draft) => ({
          ...draft,
          saidWords: saidInWords(locale, draft.said, zone),
        }))}
        read={report.readBy !== null}
        actors={or(actors, [])}
        candidates={or(await actorCandidates(viewer, unknownNames(report.drafts)), {})}
        stories={or(stories, [])}
        statuses={Object.fromEntries(statuses)}
        at={statement}
        actions={actions}
        head={
          <DeskHead locale={locale} zone={zone} report={report} merged={merged} others={or(others, [])} />
        }
        found={<Found locale={locale} zone={zone} report={report} />}
      />
    </Words>
  )
}
