import Link from 'next/link'
import { type ReactNode, Suspense } from 'react'
import { LanguageSwitch } from '#components/ui/language-switch.tsx'
import { SkipLink } from '#components/ui/skip-link.tsx'
import { Wordmark } from '#components/ui/wordmark.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { DeskLink } from './desk-link.tsx'
import { PagePlace } from './page-place.tsx'

type Section = { href: string; name: string /** how much waits in it */; count?: ReactNode }

/** The head of the desk: its sections, the languages, who is signed in. Lower than the public one: the work is below. */
export function DeskMasthead({
  locale,
  sections,
  more,
  find,
  further,
  who,
}: {
  locale: Locale
  sections: readonly Section[]
  /** sections that depend on who looks */
  more: ReactNode
  /** the way to all commands */
  find: ReactNode
  /** sections behind a button */
  further: ReactNode
  who: ReactNode
}) {
  const t = translator(locale, 'common')
  return (
    <header className="border-b border-ink print:hidden">
      <SkipLink>{t('skip')}</SkipLink>
      <div className="mx-auto flex max-w-[96rem] flex-wrap items-center gap-x-1 px-4 sm:gap-x-4 sm:px-6">
        <Link href={localePath(locale, '/')} className="flex min-h-12 items-center" aria-label={t('name')}>
          <Wordmark />
        </Link>
        <nav
          aria-label={translator(locale, 'desk')('sections')}
          className="order-last -mx-2 flex w-full overflow-x-auto lg:order-none lg:mx-0 lg:w-auto lg:grow"
        >
          {sections.map(({ href, name, count }) => (
            <Suspense key={href} fallback={<span className="px-2">{name}</span>}>
              <DeskLink href={href}>
                {name}
                {count}
              </DeskLink>
            </Suspense>
          ))}
          {more}
        </nav>
        <div className="ms-auto flex items-center gap-x-1 sm:gap-x-3">
          {find}
          {further}
          <div className="max-sm:hidden">
            <PagePlace>
              <LanguageSwitch locale={locale} label={t('language')} />
            </PagePlace>
          </div>
          {who}
        </div>
      </div>
    </header>
  )
}
