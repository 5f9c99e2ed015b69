import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InVain } from '#components/report/in-vain.tsx'
import { SourceFacts } from '#components/source/source-facts.tsx'
import { SourceTrack } from '#components/source/source-track.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { unlookedOf } from '#data/report/unlooked.ts'
import { deskRecordOf } from '#data/source/desk-record.ts'
import { sourceRecord } from '#data/source/read.ts'
import { trackOf } from '#data/source/track.ts'
import { may } from '#domain/access/permissions.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../../session.ts'
import { SourceArrivals } from '../../../../source-arrivals.tsx'
import { Grades } from './grades.tsx'
import { SourceParts } from './record.tsx'

export const instant = false // an editor waits for the one answer
type Props = { params: Promise<{ locale: string; source: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'source')('one') }
}

/** One source's record, its dated grades and its newest reports. */
export default async function DeskSourcePage({ params }: Props) {
  const locale = await localeOf(params)
  const { source: id } = await params
  const viewer = await deskViewer(locale, `/desk/sources/${id}`)
  const outcome = await sourceRecord(viewer, id)
  if (outcome.kind !== 'ok') notFound()
  const source = outcome.value
  const [record, track, inVain] = await Promise.all([
    deskRecordOf(viewer, id),
    trackOf(viewer, id),
    unlookedOf(viewer, id),
  ])
  if (record.kind !== 'ok' || track.kind !== 'ok') notFound()
  const admin = may(viewer, 'source.write')
  const zone = env.ONRECORD_ZONE
  const t = translator(locale, 'source-admin')
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-10 py-6 md:grid-cols-[26rem_minmax(0,1fr)]">
      <div className="grid grid-cols-1 content-start gap-4">
        <div className="flex items-baseline justify-between gap-4">
          <h1 className="headline text-26">
            <Dir>{source.name}</Dir>
          </h1>
          {admin && (
            <LinkButton href={localePath(locale, `/desk/sources/${id}/edit`)}>{t('edit')}</LinkButton>
          )}
        </div>
        <SourceFacts locale={locale} source={source} />
      </div>
      <div className="grid grid-cols-1 content-start gap-10">
        <Grades locale={locale} zone={zone} source={id} rows={source.reliability} admin={admin} />
        <SourceArrivals locale={locale} viewer={viewer} source={source} />
        {inVain.kind === 'ok' && <InVain locale={locale} zone={zone} {...inVain.value} />}
        <SourceTrack locale={locale} zone={zone} track={track.value} desk />
        <SourceParts locale={locale} zone={zone} source={source} record={record.value} admin={admin} />
      </div>
    </div>
  )
}
