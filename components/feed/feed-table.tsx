import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { FeedLine } from '#domain/feed/view.ts'
import { contained } from '#messages/contained.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { FeedHealth } from './feed-health.tsx'

type Props = {
  locale: Locale
  zone: string
  now: number
  feeds: FeedLine[]
  /** left out where all are of one source */
  sources?: boolean
  /** each with a box to choose it by */
  choose?: boolean
}

/** Feeds with how they do: what they brought last, when they are asked next, what is wrong. */
export function FeedTable({ locale, zone, now, feeds, sources = true, choose }: Props) {
  const t = translator(locale, 'feeds')
  return (
    <Table
      caption={t('count', { count: feeds.length })}
      head={
        <>
          {choose && (
            <Th>
              <span className="sr-only">{t('at once.choice')}</span>
            </Th>
          )}
          <Th>{t('feed')}</Th>
          {sources && <Th className="max-md:hidden">{t('source')}</Th>}
          <Th>{t('how')}</Th>
          <Th className="max-md:hidden">{t('last item')}</Th>
          <Th className="max-md:hidden">{t('next')}</Th>
          <Th number className="max-md:hidden">
            {t('a week')}
          </Th>
          <Th number>{t('waiting')}</Th>
        </>
      }
    >
      {feeds.map((feed) => (
        <tr key={feed.id}>
          {choose && (
            <Td className="w-8">
              <input
                type="checkbox"
                name="feed"
                value={feed.id}
                aria-label={t('at once.choose', { feed: contained(feed.title ?? hostOf(feed.url)) })}
                className="size-4 accent-accent pointer-coarse:size-6"
              />
            </Td>
          )}
          <Td className="min-w-40">
            <Link href={localePath(locale, `/desk/feeds/${feed.id}`)} className="link font-medium">
              {feed.title ? <Dir>{feed.title}</Dir> : <bdi dir="ltr">{hostOf(feed.url)}</bdi>}
            </Link>
            {feed.title && (
              <span className="block text-12 text-quiet">
                <bdi dir="ltr">{hostOf(feed.url)}</bdi>
              </span>
            )}
          </Td>
          {sources && (
            <Td className="text-quiet max-md:hidden">
              {feed.source ? (
                <Link href={localePath(locale, `/desk/sources/${feed.source.id}`)} className="link">
                  <Dir>{feed.source.name}</Dir>
                </Link>
              ) : (
                t('no source')
              )}
            </Td>
          )}
          <Td>
            <FeedHealth locale={locale} feed={feed} />
          </Td>
          <Td className="text-quiet max-md:hidden">
            {feed.lastItemAt ? <Time locale={locale} zone={zone} at={feed.lastItemAt} /> : t('never')}
          </Td>
          <Td className="text-quiet max-md:hidden">
            <NextAsking locale={locale} zone={zone} now={now} at={feed.nextPollAt} />
          </Td>
          <Td number className="max-md:hidden">
            {feed.itemsAWeek}
          </Td>
          <Td number>{feed.waiting}</Td>
        </tr>
      ))}
    </Table>
  )
}

const hostOf = (url: string): string => URL.parse(url)?.host ?? url

/** When a feed is asked next; one whose time has come is asked as soon as a worker is free. */
export function NextAsking(props: { locale: Locale; zone: string; now: number; at: string | null }) {
  const t = translator(props.locale, 'feeds')
  if (!props.at) return t('not')
  if (Date.parse(props.at) <= props.now) return t('due')
  return <Time locale={props.locale} zone={props.zone} at={props.at} />
}
