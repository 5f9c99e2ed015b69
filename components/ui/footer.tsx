import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ThemeSwitch } from './theme-switch.tsx'

type Props = { locale: Locale; desk: { href: string; name: string }; children?: ReactNode }

/** The foot of every public page: what the figures mean, the theme, what a layout adds, the way in for those who work here. */
export function Footer({ locale, desk, children }: Props) {
  const t = translator(locale, 'common')
  return (
    <footer className="mt-16 border-t border-hairline">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-2 px-4 py-4 text-12 text-quiet sm:px-6">
        <p className="me-auto">{t('footer note')}</p>
        <ThemeSwitch
          label={t('theme')}
          words={{ system: t('theme system'), light: t('theme light'), dark: t('theme dark') }}
        />
        {children}
        <Link
          href={desk.href}
          className="no-print flex min-h-8 items-center hover:text-ink pointer-coarse:min-h-11"
        >
          {desk.name}
        </Link>
      </div>
    </footer>
  )
}
