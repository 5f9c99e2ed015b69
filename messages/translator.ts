import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import { type Catalog, catalog } from './catalog.ts'
import type { Locale } from './locales.ts'

type Names = NamespaceKeys<Catalog, NestedKeyOf<Catalog>>

/** A translator for one namespace (or a nested one: 'claim.kind'). */
export type Translate<N extends Names> = ReturnType<typeof createTranslator<Catalog, N>>

const made = new Map<string, unknown>()

/**
 * The words of one namespace in one language, for server components. Takes the language as an argument and reads
 * nothing of the request, so a page that uses it stays cacheable: `const t = translator(locale, 'claim')`, `t('one')`.
 * @throws on a missing message while developing and testing; in production the key is shown
 */
export function translator<N extends Names>(locale: Locale, namespace: N): Translate<N> {
  const key = `${locale} ${namespace}`
  let found = made.get(key) as Translate<N> | undefined
  if (!found) {
    found = createTranslator<Catalog, N>({
      locale,
      messages: catalog[locale],
      namespace,
      timeZone: 'UTC',
      onError(error) {
        if (process.env.NODE_ENV !== 'production') throw error
      },
    }) as Translate<N>
    made.set(key, found)
  }
  return found
}
