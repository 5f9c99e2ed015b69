import { ar } from './ar.ts'
import { en } from './en.ts'
import { he } from './he.ts'
import type { Locale } from './locales.ts'

/** Every word of the interface, by namespace. English is the shape; catalog.test.ts holds the others to it. */
export type Catalog = typeof en
export type Namespace = keyof Catalog

export const catalog: Record<Locale, Catalog> = { en, ar, he }
