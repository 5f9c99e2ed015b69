import { publicOrigin } from '#env'
import 'server-only'
import type { Metadata } from 'next'
import { embedMissing } from '#components/share/embed-document.tsx'
import { asLocale, type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { fileAnswer } from './answer.ts'
import { drawn } from './drawn.ts'
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

/** A document for a frame in another site's page; where its subject is not there, or no longer, one that says so. */
export async function frameAnswer(
  request: Request,
  of: 'claim' | 'story' | 'figure',
  { locale: language, id }: { locale: string; id: string },
): Promise<Response> {
  const locale = asLocale(language)
  const html = await drawn(`${of} frame`, locale, id)
  if (html) return fileAnswer(request, html, 'text/html; charset=utf-8', elsewhere)
  const headers = { ...elsewhere, 'Content-Type': 'text/html; charset=utf-8' }
  return new Response(embedMissing(locale, publicOrigin()), { status: 404, headers })
}
