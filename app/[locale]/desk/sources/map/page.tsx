import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FirstByName } from '#components/source/first-by-name.tsx'
import { MapTable } from '#components/source/map-table.tsx'
import { SourceMap } from '#components/source/source-map.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Section } from '#components/ui/section.tsx'
import { sourceMap } from '#data/source/map.ts'
import { may } from '#domain/access/permissions.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../../session.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'source-record.map')('title') }
}

/** Who owns whom and who carries whom, of every source that the desk keeps. */
export default async function DeskMapPage({ params }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/sources/map')
  if (!may(viewer, 'desk.read')) notFound()
  const outcome = await sourceMap(viewer)
  if (outcome.kind !== 'ok') notFound()
  const world = outcome.value
  const t = translator(locale, 'source-record')
  const links = {
    sourceHref: (id: string) => localePath(locale, `/desk/sources/${id}`),
    ownerHref: (id: string) => localePath(locale, `/desk/sources/owners/${id}`),
  }
  return (
    <div className="grid grid-cols-1 gap-8 py-6">
      <header>
        <h1 className="headline text-26">{t('map.title')}</h1>
        <p className="mt-1 max-w-measure text-quiet">{t('map.text')}</p>
      </header>
      {world.sources.length === 0 ? (
        <EmptyState title={t('map.none')} />
      ) : (
        <>
          <FirstByName desk locale={locale} shown={world.sources.length} all={world.all} />
          <SourceMap locale={locale} world={world} {...links} />
          <Section title={t('map.table')} text={t('ownership.rule')}>
            <MapTable locale={locale} world={world} {...links} />
          </Section>
        </>
      )}
    </div>
  )
}
