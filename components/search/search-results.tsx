import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { asksForSomething } from '#domain/search/query.ts'
import type { Results } from '#domain/search/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { searchAddress } from './address.ts'
import { FacetList } from './facet-list.tsx'
import { FoundItem } from './found-item.tsx'

type Props = {
  locale: Locale
  zone: string
  page: string
  desk: boolean
  typed: string
  after: string | undefined
  /** null: nothing was typed yet */
  results: Results | null
}

/** What was found, what of the query was not understood, and what to do where there is nothing. */
export function SearchResults({ locale, zone, page, desk, typed, after, results }: Props) {
  const t = translator(locale, 'search')
  if (!results) return null
  if (!asksForSomething(results.query))
    return <EmptyState title={t('only without')} text={t('only without text')} />
  const { found, count, isNewest, facets, next, meant, query } = results
  return (
    <>
      <div role="status" className="grid gap-1 text-14 text-quiet">
        {count > 0 && <p>{isNewest ? t('newest', { count }) : t('count', { count })}</p>}
        {query.isCut && <p>{t('cut')}</p>}
        {query.unread.map(({ operator, value }) => (
          <p key={`${operator}:${value}`}>
            {t('unread')} <Dir>{`${operator}:${value}`}</Dir>
          </p>
        ))}
      </div>
      {count === 0 ? (
        <EmptyState title={t('none')} text={t(desk ? 'none desk' : 'none text')}>
          {meant && (
            <p className="text-18">
              {t('meant')}{' '}
              <Link className="link" href={searchAddress(locale, page, meant)}>
                <Dir>{meant}</Dir>
              </Link>
            </p>
          )}
        </EmptyState>
      ) : (
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_15rem]">
          <div className="grid content-start gap-4">
            <ol aria-label={t('title')} className="border-t border-edge">
              {found.map((one) => (
                <FoundItem key={one.key} locale={locale} zone={zone} found={one} desk={desk} />
              ))}
            </ol>
            <Pagination
              previous={after ? searchAddress(locale, page, typed) : null}
              next={next ? searchAddress(locale, page, typed, next) : null}
              words={{ label: t('pages'), previous: t('first'), next: t('further'), here: '' }}
            />
          </div>
          <FacetList locale={locale} page={page} typed={typed} facets={facets} />
        </div>
      )}
    </>
  )
}
