import { ar } from './ar.ts'
import { en } from './en.ts'
import { he } from './he.ts'
import type { Locale } from './locales.ts'

/** Every word of the interface, by namespace. English is the shape; catalog.test.ts holds the others to it. */
export type Catalog = typeof en
export type Namespace = keyof Catalog

export const catalog: Record<Locale, Catalog> = { en, ar, he }

/** Some namespaces of one language, to hand to `<Words>` in the browser. */
export function wordsOf<N extends Namespace>(locale: Locale, ...names: N[]): Pick<Catalog, N> {
  return Object.fromEntries(names.map((name) => [name, catalog[locale][name]])) as Pick<Catalog, N>
}
