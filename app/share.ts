import 'server-only'
import type { Metadata } from 'next'
import { addressesOf, type Shared } from '#components/share/things.ts'
import { env } from '#env'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { fileAnswer } from './answer.ts'
import { publicOrigin } from './origin.ts'
import { elsewhere } from './picture.ts'

type Preview = {
  locale: Locale
  /** without a language: "/claims/x" */
  path: string
  title: string
  description?: string | undefined
}

/** What a page says of itself to those who show links to it: words, and a picture at an address of ours. */
export function previewMetadata({ locale, path, title, description }: Preview): Metadata {
  const url = `${publicOrigin()}${localePath(locale, path)}`
  const alt = translator(locale, 'share')('picture of', { title })
  const images = [{ url: `${url}/image/png`, width: 1200, height: 630, type: 'image/png', alt }]
  return {
    title,
    description,
    openGraph: { type: 'article', siteName: 'OnRecord', locale, url, title, description, images },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}

/** Where pictures and frames find the record, and in which zone they tell time. */
export const drawnFrom = (locale: Locale) => {
  const origin = publicOrigin()
  return { locale, zone: env.ONRECORD_ZONE, origin, host: new URL(origin).host }
}

/** The addresses of something shared, in a language. */
export const sharedAddresses = (locale: Locale, shared: Shared) =>
  addressesOf(publicOrigin(), { ...shared, locale })

/** A document for a frame in another site's page. */
export function frameAnswer(request: Request, html: string, status = 200): Response {
  const answer = fileAnswer(request, html, 'text/html; charset=utf-8', elsewhere)
  return status === 200 ? answer : new Response(html, { status, headers: answer.headers })
}
