import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChangePage } from '#components/report/change-page.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { readChange } from '../../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ report: '__none__', change: '0' }]
}

type Props = { params: Promise<{ locale: string; report: string; change: string }> }

const changeAt = async (params: Props['params']) => {
  const { report, change } = await params
  return /^[1-9]\d{0,5}$/.test(change) ? readChange(report, Number(change)) : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const found = await changeAt(params)
  if (!found) return {}
  const title = `${translator(locale, 'rereading')('reader.page')}: ${found.two.report.title}`
  return { title, openGraph: { type: 'article', title } }
}

/** The two texts of one change of a report, side by side. */
export default async function ChangeOfReportPage({ params }: Props) {
  const locale = await localeOf(params)
  const { report, change } = await params
  const found = await changeAt(params)
  if (!found) notFound()
  return (
    <ReaderPage locale={locale} path={`/reports/${report}/changes/${change}`} origin={publicOrigin()}>
      <ChangePage locale={locale} zone={env.ONRECORD_ZONE} {...found} />
    </ReaderPage>
  )
}
