import type { Metadata } from 'next'
import { FirstByName } from '#components/source/first-by-name.tsx'
import { MapTable } from '#components/source/map-table.tsx'
import { SourceMap } from '#components/source/source-map.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Section } from '#components/ui/section.tsx'
import { publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { readSourceMap } from '../../../../read-sources.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), 'source-record.map')
  return { title: t('title'), description: t('text') }
}

/** Who owns whom and who carries whom, drawn and as a table. */
export default async function SourceMapPage({ params }: Props) {
  const locale = await localeOf(params)
  const t = translator(locale, 'source-record')
  const world = await readSourceMap()
  const links = {
    sourceHref: (id: string) => localePath(locale, `/sources/${id}`),
    ownerHref: (id: string) => `#owner-${id}`,
  }
  return (
    <ReaderPage locale={locale} path="/sources/map" origin={publicOrigin()}>
      <header>
        <h1 className="headline text-32">{t('map.title')}</h1>
        <p className="mt-1 max-w-measure text-14 text-quiet">{t('map.text')}</p>
      </header>
      {!world || world.sources.length === 0 ? (
        <EmptyState title={t('map.none')} />
      ) : (
        <>
          <FirstByName locale={locale} shown={world.sources.length} all={world.all} />
          <SourceMap locale={locale} world={world} {...links} />
          <Section title={t('map.table')} text={t('ownership.rule')}>
            <MapTable locale={locale} world={world} {...links} />
          </Section>
        </>
      )}
    </ReaderPage>
  )
}
