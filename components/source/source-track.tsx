import Link from 'next/link'
import { Section } from '#components/ui/section.tsx'
import type { TrackView } from '#domain/source/track-view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { TrackCount } from './track-count.tsx'
import { TrackTable } from './track-table.tsx'

type Props = { locale: Locale; zone: string; track: TrackView; desk?: boolean }

/** As many of the newest cases stand on the source's own page. */
const FEW = 5

/** The newest cases of a source's track record, with the way to all of them. No share stands here: it goes with its cases. */
export function SourceTrack({ locale, zone, track, desk }: Props) {
  const t = translator(locale, 'source-record.track')
  if (track.cases.length === 0) return null
  const href = localePath(locale, `${desk ? '/desk' : ''}/sources/${track.source.id}/cases`)
  return (
    <Section
      id="track"
      title={t('title')}
      text={t('text')}
      aside={
        <Link href={href} className="link text-14">
          {t('all')}
        </Link>
      }
    >
      <div className="grid gap-3">
        <TrackCount locale={locale} record={track.record} />
        <TrackTable locale={locale} zone={zone} cases={track.cases.slice(0, FEW)} desk={desk ?? false} />
      </div>
    </Section>
  )
}
