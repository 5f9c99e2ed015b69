import { type ReactNode, Suspense } from 'react'
import { Footer } from '#components/ui/footer.tsx'
import { Masthead } from '#components/ui/masthead.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** The ways in: the public masthead, one narrow column. These pages read the request, so none of them is kept. */
export default async function DoorLayout({ children, params }: Props) {
  const locale = await localeOf(params)
  const t = translator(locale, 'common')
  return (
    <div className="flex min-h-dvh flex-col">
      <Masthead
        locale={locale}
        sections={[
          { href: localePath(locale, '/stories'), name: t('stories') },
          { href: localePath(locale, '/sources'), name: t('sources') },
        ]}
      />
      <main
        id="page"
        tabIndex={-1}
        className="mx-auto w-full max-w-page grow px-4 py-10 outline-none sm:px-6 md:py-16"
      >
        <div className="max-w-sm">
          <Words locale={locale} words={wordsOf(locale, 'signin', 'account', 'error')}>
            <Suspense
              fallback={
                <>
                  <noscript>
                    <p>{translator(locale, 'signin')('needs script')}</p>
                  </noscript>
                  <div className="noscript:hidden">
                    <Skeleton label={t('loading')} />
                  </div>
                </>
              }
            >
              {children}
            </Suspense>
          </Words>
        </div>
      </main>
      <Footer
        locale={locale}
        desk={{ href: localePath(locale, '/'), name: translator(locale, 'error')('home') }}
      />
    </div>
  )
}
