'use client'
import type { ReactNode } from 'react'
import type { NamespaceKeys, NestedKeyOf } from 'use-intl/core'
import { IntlProvider, useTranslations } from 'use-intl/react'
import type { Catalog } from './catalog.ts'
import type { Locale } from './locales.ts'
import type { Translate } from './translator.ts'

type Names = NamespaceKeys<Catalog, NestedKeyOf<Catalog>>

/**
 * Words for client leaves of the desk: hand it only the namespaces they need, `words={wordsOf(locale, 'desk')}`.
 * Reader pages do without it: their leaves get the few words they show as props.
 */
export function Words({
  locale,
  words,
  children,
}: {
  locale: Locale
  words: Partial<Catalog>
  children: ReactNode
}) {
  return (
    <IntlProvider locale={locale} messages={words} timeZone="UTC">
      {children}
    </IntlProvider>
  )
}

/** The words of one namespace inside `<Words>`: `const t = useWords('desk')`. */
export function useWords<N extends Names>(namespace: N): Translate<N> {
  return useTranslations(namespace as never) as unknown as Translate<N>
}
