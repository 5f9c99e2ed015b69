import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { EditedAfter } from '#components/report/edited-after.tsx'
import { ReportBody } from '#components/report/report-body.tsx'
import { reportData } from '#components/report/report-data.ts'
import { ReportHead } from '#components/report/report-head.tsx'
import { LinkedData } from '#components/ui/linked-data.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Written } from '#components/ui/written.tsx'
import { env, publicOrigin } from '#env'
import { instantInWords } from '#messages/format.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { readMerged, readReport, readRereading } from '../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ report: '__none__' }]
}

type Props = { params: Promise<{ locale: string; report: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const report = await readReport((await params).report)
  if (!report) return {}
  const { title, source, publishedAt } = report
  const when = publishedAt ? ` · ${instantInWords(locale, publishedAt, env.ONRECORD_ZONE)}` : ''
  const description = `${source.name}${when}`
  return { title, description, openGraph: { type: 'article', title, description } }
}

/** A report as it was captured, its confirmed passages marked in place. */
export default async function ReportPage({ params }: Props) {
  const locale = await localeOf(params)
  const { report: id } = await params
  const into = await readMerged('report', id)
  const report = await readReport(into)
  if (!report) notFound()
  if (into !== id) permanentRedirect(localePath(locale, `/reports/${into}`))
  const rereading = await readRereading(into)
  return (
    <ReaderPage locale={locale} path={`/reports/${id}`} origin={publicOrigin()}>
      <Written>
        <ReportHead locale={locale} zone={env.ONRECORD_ZONE} report={report} />
      </Written>
      {rereading && (
        <EditedAfter locale={locale} zone={env.ONRECORD_ZONE} report={report} rereading={rereading} />
      )}
      <ReportBody locale={locale} zone={env.ONRECORD_ZONE} origin={publicOrigin()} report={report} />
      <LinkedData data={reportData(publicOrigin(), report)} />
    </ReaderPage>
  )
}
