import type { Metadata } from 'next'
import { SearchForm } from '#components/search/search-form.tsx'
import { SearchResults } from '#components/search/search-results.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { anonymous } from '#domain/access/viewer.ts'
import { env, publicOrigin } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { asked, resultsFor, type SearchQuery } from '../../../search.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchQuery> }
const page = '/search'

/** The answer comes in one piece: what streams in later is put in its place by script, and this must read without. */
export const instant = false

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), 'search')
  return { title: t('title'), description: t('intro'), robots: { index: false, follow: true } }
}

/** Whatever is public, by its words. The one reader page that depends on the request. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const t = translator(locale, 'search')
  return (
    <ReaderPage locale={locale} path={page} origin={publicOrigin()} className="grid grid-cols-1 gap-6">
      <header>
        <h1 className="headline text-32">{t('title')}</h1>
        <p className="mt-1 max-w-measure text-14 text-quiet">{t('intro')}</p>
      </header>
      <Answer locale={locale} searchParams={searchParams} />
    </ReaderPage>
  )
}

async function Answer({ locale, searchParams }: { locale: Locale; searchParams: Props['searchParams'] }) {
  const { typed, after } = asked(await searchParams)
  const results = await resultsFor(anonymous, typed, after)
  const given = { locale, page, typed }
  return (
    <>
      <SearchForm {...given} />
      <SearchResults {...given} zone={env.ONRECORD_ZONE} desk={false} after={after} results={results} />
    </>
  )
}
