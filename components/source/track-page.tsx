import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import type { TrackView } from '#domain/source/track-view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { TrackCount, TrackShare } from './track-count.tsx'
import { TrackTable } from './track-table.tsx'

type Props = {
  locale: Locale
  zone: string
  track: TrackView
  desk?: boolean
  /** whether it goes on from an earlier page */
  later?: boolean
  /** the address of the page that goes on after a case; without one the first page's */
  href: (after?: string) => string
  children?: ReactNode
}

/** A source's track record: what it comes to, and under it every case that it was made of. */
export function TrackPage({ locale, zone, track, desk, later, href, children }: Props) {
  const t = translator(locale, 'source-record.track')
  const { source, record, cases, next } = track
  const path = localePath(locale, `${desk ? '/desk' : ''}/sources/${source.id}`)
  return (
    <>
      <header className="grid gap-3">
        <div>
          <p className="eyebrow">{t('title')}</p>
          <h1 className="headline mt-1 text-32">
            <Link href={path} className="underline-offset-4 hover:underline">
              <Dir>{source.name}</Dir>
            </Link>
          </h1>
        </div>
        <p className="max-w-measure text-14 text-quiet">{t('text')}</p>
        {cases.length > 0 || later ? (
          <>
            <TrackCount locale={locale} record={record} />
            <TrackShare locale={locale} record={record} />
          </>
        ) : (
          <p>{t('none')}</p>
        )}
      </header>
      {cases.length > 0 && <TrackTable locale={locale} zone={zone} cases={cases} desk={desk ?? false} />}
      {(later || next) && (
        <p className="flex flex-wrap gap-x-6">
          {later && (
            <Link href={href()} className="link">
              {t('newest')}
            </Link>
          )}
          {next && (
            <Link href={href(next.claim)} className="link">
              {t('earlier')}
            </Link>
          )}
        </p>
      )}
      {children}
    </>
  )
}
