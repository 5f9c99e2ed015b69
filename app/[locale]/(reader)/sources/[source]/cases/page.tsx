import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TrackPage } from '#components/source/track-page.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { TakeAway } from '#components/ui/take-away.tsx'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { readTrack } from '../../../../../read-sources.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ source: '__none__' }]
}

type Props = { params: Promise<{ locale: string; source: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), 'source-record.track')
  const track = await readTrack((await params).source)
  return track ? { title: t('of', { name: track.source.name }), description: t('text') } : {}
}

/** A source's track record, every case of it listed. */
export default async function CasesPage({ params }: Props) {
  const locale = await localeOf(params)
  const { source: id } = await params
  const track = await readTrack(id)
  if (!track) notFound()
  const t = translator(locale, 'source-record.track')
  const path = (rest = '') => localePath(locale, `/sources/${id}/cases${rest}`)
  return (
    <ReaderPage locale={locale} path={`/sources/${id}/cases`} origin={publicOrigin()}>
      <TrackPage
        locale={locale}
        zone={env.ONRECORD_ZONE}
        track={track}
        href={(after) => path(after && `/before/${after}`)}
      />
      {track.cases.length > 0 && (
        <TakeAway
          label={t('take')}
          links={[
            { href: path('/as/csv'), name: 'CSV', type: 'text/csv' },
            { href: path('/as/json'), name: 'JSON', type: 'application/json' },
          ]}
        />
      )}
    </ReaderPage>
  )
}
