import type { Metadata } from 'next'
import Link from 'next/link'
import { type ReactNode, Suspense } from 'react'
import { EdgeCount } from '#components/check/edge-count.tsx'
import { DeskLink } from '#components/desk/desk-link.tsx'
import { DeskMasthead } from '#components/desk/desk-masthead.tsx'
import { PaletteKey } from '#components/desk/palette-key.tsx'
import { paletteWords } from '#components/desk/palette-words.ts'
import { SearchKey } from '#components/search/search-key.tsx'
import { Button } from '#components/ui/button.tsx'
import { LanguageSwitch } from '#components/ui/language-switch.tsx'
import { LocaleProvider } from '#components/ui/locale-provider.tsx'
import { MadeKeys } from '#components/ui/made-keys.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { ToastRegion } from '#components/ui/toast.tsx'
import { edgeCount } from '#data/check/edge-queue.ts'
import { unseenCount } from '#data/follow/read.ts'
import { may, type Permission } from '#domain/access/permissions.ts'
import { localeOf } from '#messages/locale-of.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { viewer } from '../../session.ts'

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
        further={
          <Suspense>
            <Further locale={locale} sections={further} />
          </Suspense>
        }
        who={
          <Suspense>
            <Who locale={locale} />
          </Suspense>
        }
      />
      <main id="page" tabIndex={-1} className="mx-auto w-full max-w-[96rem] px-4 outline-none sm:px-6">
        {children}
      </main>
      <footer className="border-t border-hairline px-4 py-1 sm:hidden print:hidden">
        <Suspense>
          <LanguageSwitch locale={locale} label={t('language')} />
        </Suspense>
      </footer>
      <MadeKeys />
      <SearchKey page={localePath(locale, '/desk/search')} />
      <PaletteKey
        words={paletteWords(locale)}
        pages={[...sections, ...further].map(({ href, name }) => ({ href, name }))}
        search={localePath(locale, '/desk/search')}
      />
      <ToastRegion label={desk('messages')} closeLabel={t('close')} />
    </LocaleProvider>
  )
}

/** The way to what moved, with how much of it is new. */
async function Following({ locale }: { locale: Locale }) {
  const who = await viewer()
  if (!may(who, 'follow.write')) return null
  const t = translator(locale, 'record.follow')
  const count = await unseenCount(who)
  return (
    <DeskLink href={localePath(locale, '/desk/following')}>
      {t('nav')}
      {count > 0 && <span className="ms-1 font-semibold text-accent">({t('unread', { count })})</span>}
    </DeskLink>
  )
}

/** What is looked at less often, behind one button; keys, people and how it runs are for those who may. */
async function Further({ locale, sections }: { locale: Locale; sections: { href: string; name: string }[] }) {
  const who = await viewer()
  if (!may(who, 'desk.read')) return null
  const desk = translator(locale, 'desk')
  const more: [Permission, string, string][] = [
    ['key.write', '/desk/keys', translator(locale, 'ways.key')('nav')],
    ['person.read', '/desk/people', desk('people')],
    ['running.read', '/desk/running', translator(locale, 'running')('nav')],
  ]
  const own = more
    .filter(([permission]) => may(who, permission))
    .map(([, path, name]) => ({ href: localePath(locale, path), name }))
  const entries = [...sections, ...own].map(({ href, name }) => ({ id: href, href, name }))
  return <Menu look="quiet" label={translator(locale, 'common')('more')} entries={entries} />
}

async function OpenEdges({ locale }: { locale: Locale }) {
  const count = await edgeCount(await viewer())
  return count.kind === 'ok' ? <EdgeCount locale={locale} count={count.value} /> : null
}

async function Who({ locale }: { locale: Locale }) {
  const who = await viewer()
  if (who.kind !== 'person') return null
  const t = translator(locale, 'desk')
  return (
    <form method="post" action={localePath(locale, '/desk/sign-out')} className="flex items-center gap-1">
      <Link
        href={localePath(locale, '/account')}
        className="inline-flex max-w-28 items-center truncate py-1 text-14 text-quiet hover:text-ink max-sm:hidden"
        title={t('signed in as', { name: who.name })}
      >
        <bdi className="truncate">{who.name}</bdi>
      </Link>
      <Button type="submit" look="quiet" className="px-2">
        {t('sign out')}
      </Button>
    </form>
  )
}
