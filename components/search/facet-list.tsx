import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { type Kind, toggled } from '#domain/search/query.ts'
import type { Facet, Facets } from '#domain/search/view.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { languageInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { searchAddress } from './address.ts'

type Props = { locale: Locale; page: string; typed: string; facets: Facets }
type Name = keyof Facets

/** What would narrow the search, with how much of it there is; chosen once more, it is taken out again. */
export function FacetList({ locale, page, typed, facets }: Props) {
  const t = translator(locale, 'search')
  const stance = translator(locale, 'stance')
  const named = (name: Name, { value, name: own }: Facet) => {
    if (name === 'kind') return t(`kind.${value as Kind}`)
    if (name === 'stance') return stance(`name.${value as StanceValue}`)
    if (name === 'language') return languageInWords(locale, value)
    return <Dir>{own}</Dir>
  }
  return (
    <nav aria-label={t('facets')} className="grid content-start gap-5 text-14 max-lg:grid-cols-2">
      {(['kind', 'source', 'stance', 'language'] as const)
        .filter((name) => facets[name].length > 0)
        .map((name) => (
          <section key={name}>
            <h2 className="eyebrow mb-1">{t(`facet.${name}`)}</h2>
            <ul>
              {facets[name].map((facet) => {
                const rest = toggled(typed, name, facet.value)
                const isChosen = rest.length < typed.trim().length
                return (
                  <li key={facet.value}>
                    <Link
                      href={searchAddress(locale, page, rest)}
                      aria-current={isChosen || undefined}
                      className="flex min-h-8 items-center justify-between gap-3 hover:text-accent current:font-semibold current:text-accent pointer-coarse:min-h-11"
                    >
                      <span>
                        {isChosen && <span aria-hidden>✓ </span>}
                        {named(name, facet)}
                      </span>
                      <span className="text-quiet tabular-nums">{facet.count}</span>
                    </Link>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
    </nav>
  )
}
