import Link from 'next/link'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { NavLink } from './nav-link.tsx'
import { SkipLink } from './skip-link.tsx'
import { Wordmark } from './wordmark.tsx'

type Section = { href: string; name: string }

/** The head of every public page: the name, its sections, the languages. */
export function Masthead({ locale, sections }: { locale: Locale; sections: readonly Section[] }) {
  const t = translator(locale, 'common')
  return (
    <header className="border-b border-ink">
      <SkipLink>{t('skip')}</SkipLink>
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 px-4 sm:px-6">
        <Link
          href={localePath(locale, '/')}
          className="flex min-h-14 items-center text-ink"
          aria-label={t('name')}
        >
          <Wordmark />
        </Link>
        <nav
          aria-label={t('sections')}
          className="order-last -mx-2 flex w-full gap-x-1 sm:order-none sm:mx-0 sm:w-auto sm:grow"
        >
          {sections.map(({ href, name }) => (
            <NavLink key={href} href={href}>
              {name}
            </NavLink>
          ))}
        </nav>
        <div className="ms-auto">
          <LanguageSwitch locale={locale} label={t('language')} />
        </div>
      </div>
    </header>
  )
}
