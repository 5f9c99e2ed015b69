/** The interface languages, English first: it has no prefix in addresses. */
export const locales = ['en', 'ar', 'he'] as const
export type Locale = (typeof locales)[number]
export type Direction = 'ltr' | 'rtl'

/** Each language by its own name, as the language switch shows it. */
export const localeNames: Record<Locale, string> = { en: 'English', ar: 'العربية', he: 'עברית' }

export const defaultLocale: Locale = 'en'

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value)
}

/** The interface language a route parameter names; English for anything else (such a path is answered as missing). */
export function asLocale(value: string): Locale {
  return isLocale(value) ? value : defaultLocale
}

/** The direction of a language, by its BCP 47 tag; "ltr" for unknown ones. */
export function directionOf(language: string): Direction {
  return rightToLeft.has(language.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr'
}

/**
 * The public address of a page in one interface language.
 * @param path starts with "/", without a language: localePath('ar', '/stories/x') is "/ar/stories/x"
 */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** A public or internal path without its language: "/ar/stories/x" and "/en/stories/x" are both "/stories/x". */
export function withoutLocale(path: string): string {
  const [, first, ...rest] = path.split('/')
  return first && isLocale(first) ? `/${rest.join('/')}` : path || '/'
}

/** For a page's `metadata.alternates`: its own address and the same page in each language. */
export function alternates(locale: Locale, path: string) {
  return {
    canonical: localePath(locale, path),
    languages: {
      ...Object.fromEntries(locales.map((each) => [each, localePath(each, path)])),
      'x-default': localePath(defaultLocale, path),
    },
  }
}
