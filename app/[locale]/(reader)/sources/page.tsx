import type { Metadata } from 'next'
import { SourceItem } from '#components/source/source-item.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Table, Th } from '#components/ui/table.tsx'
import { Written } from '#components/ui/written.tsx'
import { publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
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
  const sources = await readSources()
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
      <Written>
        <header>
          <h1 className="headline text-32">{common('sources')}</h1>
          <p className="mt-1 max-w-measure text-14 text-quiet">
            {translator(locale, 'reader')('sources text')}
          </p>
        </header>
        {sources.length === 0 ? (
          <EmptyState title={t('no sources')} />
        ) : (
          <Table caption={common('sources')} hideCaption head={head}>
            {sources.map((source) => (
              <SourceItem key={source.id} locale={locale} source={source} made={made[source.id]} />
            ))}
          </Table>
        )}
      </Written>
    </ReaderPage>
  )
}
