import type { Metadata } from 'next'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { directionOf, localeNames, localePath, locales } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import './globals.css'

export const metadata: Metadata = {
  title: translator('en', 'error')('missing.title'),
  icons: { icon: '/icon.svg' },
}

/** For addresses that no page answers: one kept document, so that guessing addresses fills no cache. */
export default function NoSuchAddress() {
  return (
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body>
        <main className="mx-auto grid max-w-page gap-12 px-4 py-16 sm:px-6">
          {locales.map((locale) => {
            const t = translator(locale, 'error')
            return (
              <section key={locale} lang={locale} dir={directionOf(locale)} aria-label={localeNames[locale]}>
                <EmptyState page title={t('missing.title')} text={t('missing.text')}>
                  <a className="link" href={localePath(locale, '/')}>
                    {t('home')}
                  </a>
                </EmptyState>
              </section>
            )
          })}
        </main>
      </body>
    </html>
  )
}
