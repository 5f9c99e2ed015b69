import Link from 'next/link'
import { EdgeCount } from '#components/check/edge-count.tsx'
import { DeskLink } from '#components/desk/desk-link.tsx'
import { FurtherOpen } from '#components/desk/further-open.tsx'
import { Button } from '#components/ui/button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { edgeCount } from '#data/check/edge-queue.ts'
import { unseenCount } from '#data/follow/read.ts'
import { may, type Permission } from '#domain/access/permissions.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { viewer } from '../../session.ts'

/** The way to what moved, with how much of it is new. */
export async function Following({ locale }: { locale: Locale }) {
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
export async function Further({
  locale,
  sections,
}: {
  locale: Locale
  sections: { href: string; name: string }[]
}) {
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
  const label = translator(locale, 'common')('more')
  const entries = [...sections, ...own].map(({ href, name }) => ({ id: href, href, name }))
  return (
    <>
      <span className="noscript:hidden">
        <Menu look="quiet" label={label} entries={entries} />
      </span>
      <noscript>
        <FurtherOpen label={label} entries={entries} />
      </noscript>
    </>
  )
}

export async function OpenEdges({ locale }: { locale: Locale }) {
  const count = await edgeCount(await viewer())
  return count.kind === 'ok' ? <EdgeCount locale={locale} count={count.value} /> : null
}

/** Who is signed in, and the way to their account; on a phone the way out is there, so that both have room. */
export async function Who({ locale }: { locale: Locale }) {
  const who = await viewer()
  if (who.kind !== 'person') return null
  const t = translator(locale, 'desk')
  return (
    <form method="post" action={localePath(locale, '/desk/sign-out')} className="flex items-center gap-1">
      <Link
        href={localePath(locale, '/account')}
        className="inline-flex max-w-[calc(100vw-17rem)] items-center truncate py-1 text-14 text-quiet hover:text-ink pointer-coarse:min-h-11 max-sm:min-h-11 max-sm:px-1 sm:max-w-28"
        title={t('signed in as', { name: who.name })}
      >
        <bdi className="truncate">{who.name}</bdi>
      </Link>
      <Button type="submit" look="quiet" className="px-2 max-sm:hidden">
        {t('sign out')}
      </Button>
    </form>
  )
}
