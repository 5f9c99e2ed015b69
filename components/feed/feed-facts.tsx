import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import type { FeedRecord } from '#domain/feed/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { FeedHealth } from './feed-health.tsx'
import { NextAsking } from './feed-table.tsx'

type Props = { locale: Locale; zone: string; now: number; feed: FeedRecord }

/** What a feed is and how it does, line by line. */
export function FeedFacts({ locale, zone, now, feed }: Props) {
  const t = translator(locale, 'feeds')
  const lines: [string, ReactNode][] = [
    [
      t('url'),
      <bdi key="url" dir="ltr" className="break-all">
        {feed.url}
      </bdi>,
    ],
    [
      t('source'),
      feed.source ? (
        <Link key="source" href={localePath(locale, `/desk/sources/${feed.source.id}`)} className="link">
          <Dir>{feed.source.name}</Dir>
        </Link>
      ) : (
        t('no source')
      ),
    ],
    [t('how'), <FeedHealth key="how" locale={locale} feed={feed} />],
    [
      t('last item'),
      feed.lastItemAt ? <Time key="last" locale={locale} zone={zone} at={feed.lastItemAt} /> : t('never'),
    ],
    [t('next'), <NextAsking key="next" locale={locale} zone={zone} now={now} at={feed.nextPollAt} />],
    [t('a week'), feed.itemsAWeek],
  ]
  return (
    <div className="grid gap-2">
      <dl className="grid max-w-2xl grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-1">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {feed.hub !== 'none' && <p className="text-quiet">{t(`hub.${feed.hub}`)}</p>}
    </div>
  )
}
