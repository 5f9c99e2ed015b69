import type { Metadata } from 'next'
import Link from 'next/link'
import { FirstByName } from '#components/source/first-by-name.tsx'
import { SourceFilter } from '#components/source/source-filter.tsx'
import { SourceItem } from '#components/source/source-item.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Table, Th } from '#components/ui/table.tsx'
import { publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { readReportsMade, readSources } from '../../../read.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  return {
    title: translator(locale, 'common')('sources'),
    description: translator(locale, 'reader')('sources text'),
  }
}

/** Everyone whose reports bear on a published claim. */
export default async function SourcesPage({ params }: Props) {
  const locale = await localeOf(params)
  const t = translator(locale, 'source')
  const common = translator(locale, 'common')
  const record = translator(locale, 'source-record')
  const { lines: sources, all } = await readSources()
  const kinds = [...new Set(sources.map(({ kind }) => kind))]
  const made = await readReportsMade()
  const head = (
    <>
      <Th>{t('one')}</Th>
      <Th>{t('kind.label')}</Th>
      <Th className="max-sm:hidden">{t('owner')}</Th>
      <Th number>{common('reports')}</Th>
    </>
  )
  return (
    <ReaderPage locale={locale} path="/sources" origin={publicOrigin()} className="grid grid-cols-1 gap-8">
      <header>
        <h1 className="headline text-32">{common('sources')}</h1>
        <p className="mt-1 max-w-measure text-14 text-quiet">
          {translator(locale, 'reader')('sources text')}
        </p>
        <p className="mt-2 text-14">
          <Link href={localePath(locale, '/sources/map')} className="link">
            {record('map.short')}
          </Link>
        </p>
        <FirstByName locale={locale} shown={sources.length} all={all} />
      </header>
      {sources.length === 0 ? (
        <EmptyState title={t('no sources')} />
      ) : (
        <SourceFilter
          labels={{
            find: record('filter.find'),
            kind: record('filter.kind'),
            all: record('filter.all'),
            none: record('filter.none'),
          }}
          kinds={kinds.map((kind) => ({ value: kind, name: t(`kind.${kind}`) }))}
        >
          <Table caption={common('sources')} hideCaption head={head}>
            {sources.map((source) => (
              <SourceItem key={source.id} locale={locale} source={source} made={made[source.id]} />
            ))}
          </Table>
        </SourceFilter>
      )}
    </ReaderPage>
  )
}
