import type { Metadata, Viewport } from 'next'
import { type ReactNode, Suspense } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { localeOf } from '#messages/locale-of.ts'
import { directionOf, type Locale, localePath } from '#messages/locales.ts'
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
    // Outside of <html>, where the framework never sends a finished part out of place: inside, a page of more than
    // 12 KB would wait for script to be shown. The fallback is what a missing page is sent with.
    <Suspense fallback={<Missing locale={locale} />}>
      <Shell locale={locale}>{children}</Shell>
    </Suspense>
  )
}

function Shell({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} dir={directionOf(locale)} suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}

/** A missing page is put together by script; without script these words stand in its place. */
function Missing({ locale }: { locale: Locale }) {
  const t = translator(locale, 'error')
  return (
    <Shell locale={locale}>
      <noscript>
        <main className="mx-auto max-w-page px-4 py-16">
          <EmptyState page title={t('missing.title')} text={t('missing.text')}>
            <a className="link" href={localePath(locale, '/')}>
              {t('home')}
            </a>
          </EmptyState>
        </main>
      </noscript>
    </Shell>
  )
}
