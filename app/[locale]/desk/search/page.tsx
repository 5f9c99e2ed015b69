import type { Metadata } from 'next'
import { SearchForm } from '#components/search/search-form.tsx'
import { SearchResults } from '#components/search/search-results.tsx'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { translator } from '#messages/translator.ts'
import { asked, resultsFor, type SearchQuery } from '../../../search.ts'
import { deskViewer } from '../../../session.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchQuery> }
const page = '/desk/search'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'search')('title') }
}

/** Whatever is on the desk, by its words, also what is not published. */
export default async function DeskSearchPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, page)
  const { typed, after } = asked(await searchParams)
  const results = await resultsFor(viewer, typed, after)
  const t = translator(locale, 'search')
  const given = { locale, page, typed }
  return (
    <div className="grid gap-4 py-6">
      <header>
        <h1 className="headline text-26">{t('title')}</h1>
        <p className="text-14 text-quiet">{t('desk intro')}</p>
      </header>
      <SearchForm {...given} />
      <SearchResults {...given} zone={env.ONRECORD_ZONE} desk after={after} results={results} />
    </div>
  )
}
