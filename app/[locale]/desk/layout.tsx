import type { Metadata } from 'next'
import { type ReactNode, Suspense } from 'react'
import { DeskMasthead } from '#components/desk/desk-masthead.tsx'
import { PagePlace } from '#components/desk/page-place.tsx'
import { PaletteKey } from '#components/desk/palette-key.tsx'
import { paletteWords } from '#components/desk/palette-words.ts'
import { StayOffline } from '#components/desk/stay-offline.tsx'
import { SearchKey } from '#components/search/search-key.tsx'
import { LanguageSwitch } from '#components/ui/language-switch.tsx'
import { LocaleProvider } from '#components/ui/locale-provider.tsx'
import { MadeKeys } from '#components/ui/made-keys.tsx'
import { ToastRegion } from '#components/ui/toast.tsx'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Following, Further, OpenEdges, Who } from './head.tsx'

/** The desk can be installed, and pages shared to it. */
export const metadata: Metadata = { manifest: '/manifest.webmanifest' }

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** The signed-in side: its masthead round every page. Who may see what is decided by each page and by the data layer. */
export default async function DeskLayout({ children, params }: Props) {
  const locale = await localeOf(params)
  const t = translator(locale, 'common')
  const desk = translator(locale, 'desk')
  const section = (path: string, name: string) => ({ href: localePath(locale, path), name })
  const edges = (
    <Suspense>
      <OpenEdges locale={locale} />
    </Suspense>
  )
  const sections = [
    section('/desk', desk('inbox')),
    section('/desk/reports/new', desk('bring in')),
    section('/desk/claims', t('claims')),
    { ...section('/desk/edges', translator(locale, 'edge')('title')), count: edges },
    section('/desk/stories', t('stories')),
    section('/desk/sources', t('sources')),
    section('/desk/search', t('search')),
  ]
  const further = [
    section('/desk/checks', translator(locale, 'check-desk')('title')),
    section('/desk/feeds', desk('feeds')),
    section('/desk/history', desk('history')),
    section('/desk/reports', desk('reports')),
    section('/desk/objections', translator(locale, 'objection.desk')('title')),
  ]
  return (
    <LocaleProvider locale={locale}>
      <DeskMasthead
        locale={locale}
        sections={sections}
        more={
          <Suspense>
            <Following locale={locale} />
          </Suspense>
        }
        find={
          <PaletteKey
            words={paletteWords(locale)}
            pages={[...sections, ...further].map(({ href, name }) => ({ href, name }))}
            search={localePath(locale, '/desk/search')}
          />
        }
        further={
          <PagePlace>
            <Further locale={locale} sections={further} />
          </PagePlace>
        }
        who={
          <PagePlace>
            <Who locale={locale} />
          </PagePlace>
        }
      />
      <main id="page" tabIndex={-1} className="mx-auto w-full max-w-[96rem] px-4 outline-none sm:px-6">
        {children}
      </main>
      <footer className="border-t border-hairline px-4 py-1 sm:hidden print:hidden">
        <PagePlace>
          <LanguageSwitch locale={locale} label={t('language')} />
        </PagePlace>
      </footer>
      <MadeKeys />
      <StayOffline words={desk('no network')} />
      <SearchKey page={localePath(locale, '/desk/search')} />
      <ToastRegion label={desk('messages')} closeLabel={t('close')} />
    </LocaleProvider>
  )
}
