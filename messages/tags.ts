import type { Locale } from './locales.ts'

/** Western digits in every language, so that figures line up and can be compared across them. */
export const tags: Record<Locale, string> = { en: 'en-GB-u-nu-latn', ar: 'ar-u-nu-latn', he: 'he-u-nu-latn' }
