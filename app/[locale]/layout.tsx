import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { localeOf } from '#messages/locale-of.ts'
import { directionOf } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import '../globals.css'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/**
 * No language is rendered ahead: the build has no database. Each page is rendered when first asked for and kept.
 * One entry is required, so it names a language that does not exist, which every page answers as missing.
 */
export function generateStaticParams() {
  return [{ locale: '__none__' }]
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fffcf7' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = translator(locale, 'common')
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('tagline'),
    icons: { icon: '/icon.svg' },
  }
}

/** The document: language, direction and theme. The theme is set by a static file before the first paint. */
export default async function Document({ children, params }: Props) {
  const locale = await localeOf(params)
  return (
    <html lang={locale} dir={directionOf(locale)} suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}
