import { notFound } from 'next/navigation'
import { isLocale, type Locale } from './locales.ts'

/**
 * The language of a page, from its route parameters. Call it first in every page and in every `generateMetadata`
 * that reads the record: the build renders each page once with a language that does not exist, and this ends that
 * rendering before anything is read.
 */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return locale
}
