import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WaysOut } from '#components/feed/ways-out.tsx'
import { sourceData } from '#components/source/source-data.ts'
import { SourceHead } from '#components/source/source-head.tsx'
import { SourceOwn } from '#components/source/source-own.tsx'
import { SourceReports } from '#components/source/source-reports.tsx'
import { SourceTrack } from '#components/source/source-track.tsx'
import { LinkedData } from '#components/ui/linked-data.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Written } from '#components/ui/written.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { readSource, readStatementsMade } from '../../../../read.ts'
import { readSourceRecord, readTrack } from '../../../../read-sources.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ source: '__none__' }]
}

type Props = { params: Promise<{ locale: string; source: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const source = await readSource((await params).source)
  if (!source) return {}
  const kind = translator(locale, 'source')(`kind.${source.kind}`)
  const description = source.owner ? `${kind} · ${source.owner.name}` : kind
  return { title: source.name, description, openGraph: { title: source.name, description } }
}

/** A source: who it is, whose it is, and what of it bears on the record. */
export default async function SourcePage({ params }: Props) {
  const locale = await localeOf(params)
  const { source: id } = await params
  const source = await readSource(id)
  if (!source) notFound()
  const [made, record, track] = await Promise.all([
    readStatementsMade(id),
    readSourceRecord(id),
    readTrack(id),
  ])
  const zone = env.ONRECORD_ZONE
  return (
    <ReaderPage locale={locale} path={`/sources/${id}`} origin={publicOrigin()}>
      <Written>
        <SourceHead locale={locale} source={source} />
        <SourceReports locale={locale} zone={zone} reports={source.recent} made={made} />
      </Written>
      {track && <SourceTrack locale={locale} zone={zone} track={track} />}
      {record && <SourceOwn locale={locale} zone={zone} record={record} />}
      {source.recent.length > 0 && <WaysOut locale={locale} path={`/sources/${id}`} title={source.name} />}
      <LinkedData data={sourceData(publicOrigin(), source, record)} />
    </ReaderPage>
  )
}
