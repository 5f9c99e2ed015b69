import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TrackPage } from '#components/source/track-page.tsx'
import { keyOfCase, trackOf } from '#data/source/track.ts'
import { keepTrack } from '#data/source/track-keep.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../../../session.ts'

export const instant = false // an editor waits for the one answer

type Props = {
  params: Promise<{ locale: string; source: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'source-record.track')('title') }
}

/** A source's track record on the desk: the same cases that readers see, worked out up to this moment. */
export default async function DeskCasesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const { source: id } = await params
  const viewer = await deskViewer(locale, `/desk/sources/${id}/cases`)
  const { after } = await searchParams
  await keepTrack(viewer)
  const key = typeof after === 'string' ? await keyOfCase(id, after) : null
  const outcome = await trackOf(viewer, id, key)
  if (outcome.kind !== 'ok') notFound()
  const path = localePath(locale, `/desk/sources/${id}/cases`)
  return (
    <div className="grid grid-cols-1 gap-8 py-6">
      <TrackPage
        locale={locale}
        zone={env.ONRECORD_ZONE}
        track={outcome.value}
        desk
        later={key !== null}
        href={(next) => (next ? `${path}?after=${next}` : path)}
      />
    </div>
  )
}
