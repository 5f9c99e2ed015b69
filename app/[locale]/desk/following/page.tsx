import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FollowedList } from '#components/follow/followed-list.tsx'
import { MovedList } from '#components/follow/moved-list.tsx'
import { SeenButton } from '#components/follow/seen-button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { followed, movesTold } from '#data/follow/read.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../session.ts'
import { changeFollowing } from '../../(reader)/following/change/action.ts'
import { seenAll } from './seen/action.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ before?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'record.follow')('title') }
}

/** What moved of all that somebody follows, and what they follow. */
export default async function FollowingPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/following')
  const { before } = await searchParams
  const [told, list] = await Promise.all([
    movesTold(viewer, typeof before === 'string' ? before : undefined),
    followed(viewer),
  ])
  if (told.kind !== 'ok' || list.kind !== 'ok') notFound()
  const t = translator(locale, 'record.follow')
  const { rows, next } = told.value
  const page = localePath(locale, '/desk/following')
  const words = {
    label: translator(locale, 'common')('pages'),
    previous: t('newest'),
    next: t('older'),
    here: '',
  }
  return (
    <Words locale={locale} words={wordsOf(locale, 'record', 'error')}>
      <div className="grid gap-x-12 gap-y-8 py-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-4">
          <div className="flex flex-wrap items-baseline justify-between gap-4">
            <h1 className="headline text-26">{t('title')}</h1>
            {rows[0] && rows.some((row) => !row.seen) && (
              <SeenButton locale={locale} until={rows[0].at} action={seenAll} />
            )}
          </div>
          {rows.length === 0 ? (
            <EmptyState title={t('empty title')} text={t('empty text')} />
          ) : (
            <MovedList locale={locale} zone={env.ONRECORD_ZONE} moves={rows} />
          )}
          <Pagination
            previous={before ? page : null}
            next={next ? `${page}?before=${encodeURIComponent(next)}` : null}
            words={words}
          />
        </div>
        <section className="grid content-start gap-4">
          <h2 className="headline text-21">{t('what')}</h2>
          <FollowedList locale={locale} list={list.value} action={changeFollowing} side="/desk" />
        </section>
      </div>
    </Words>
  )
}
