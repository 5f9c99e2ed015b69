import { type Locale, localePath } from '#messages/locales.ts'

/** The address of a search. */
export function searchAddress(locale: Locale, page: string, typed: string, after?: string | null): string {
  const parts = new URLSearchParams({ q: typed })
  if (after) parts.set('after', after)
  return `${localePath(locale, page)}?${parts}`
}
