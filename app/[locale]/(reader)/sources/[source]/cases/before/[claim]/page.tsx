import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TrackPage } from '#components/source/track-page.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { readTrackAfter } from '../../../../../../../read-sources.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ source: '__none__', claim: '__none__' }]
}

type Props = { params: Promise<{ locale: string; source: string; claim: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), 'source-record.track')
  const { source, claim } = await params
  const track = await readTrackAfter(source, claim)
  const title = track && `${track.source.name} · ${t('earlier')}`
  return title ? { title, robots: { index: false, follow: true } } : {}
}

/** The cases of a track record that come after one of them. */
export default async function EarlierCasesPage({ params }: Props) {
  const locale = await localeOf(params)
  const { source: id, claim } = await params
  const track = await readTrackAfter(id, claim)
  if (!track) notFound()
  const path = (rest = '') => localePath(locale, `/sources/${id}/cases${rest}`)
  return (
    <ReaderPage locale={locale} path={`/sources/${id}/cases/before/${claim}`} origin={publicOrigin()}>
      <TrackPage
        locale={locale}
        zone={env.ONRECORD_ZONE}
        track={track}
        later
        href={(after) => path(after && `/before/${after}`)}
      />
    </ReaderPage>
  )
}
