import type { ReactNode } from 'react'
import { ErrorLink } from '#components/objection/error-link.tsx'
import { SearchKey } from '#components/search/search-key.tsx'
import { Footer } from '#components/ui/footer.tsx'
import { MadeKeys } from '#components/ui/made-keys.tsx'
import { Masthead } from '#components/ui/masthead.tsx'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** The public side: masthead, page, footer. Nothing here reads the request, so every page under it can be kept. */
export default async function ReaderLayout({ children, params }: Props) {
  const locale = await localeOf(params)
  const t = translator(locale, 'common')
  return (
    <div className="flex min-h-dvh flex-col">
      <Masthead
        locale={locale}
        sections={[
          { href: localePath(locale, '/stories'), name: t('stories') },
          { href: localePath(locale, '/sources'), name: t('sources') },
          { href: localePath(locale, '/search'), name: t('search') },
        ]}
      />
      <main
        id="page"
        tabIndex={-1}
        className="mx-auto w-full max-w-page grow px-4 py-8 outline-none sm:px-6 md:py-12"
      >
        {children}
      </main>
      <MadeKeys />
      <SearchKey page={localePath(locale, '/search')} />
      <Footer locale={locale} desk={{ href: localePath(locale, '/sign-in'), name: t('signin') }}>
        <ErrorLink locale={locale} label={translator(locale, 'objection')('link')} />
      </Footer>
    </div>
  )
}
