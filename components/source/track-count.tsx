import { trackOutcomes } from '#domain/source/track.ts'
import { LEAST_CASES, type TrackRecord } from '#domain/source/track-record.ts'
import { numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { OutcomeMark } from './outcome-mark.tsx'

type Props = { locale: Locale; record: TrackRecord }

/** How many cases ended in which way. A share stands only on the page that lists the cases (`TrackShare`). */
export function TrackCount({ locale, record }: Props) {
  const t = translator(locale, 'source-record.track')
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-14">
      {trackOutcomes
        .filter((outcome) => record.counts[outcome] > 0)
        .map((outcome) => (
          <li key={outcome} className="flex items-center gap-2">
            <OutcomeMark outcome={outcome} />
            {t(`outcome.${outcome}`)}
            <span className="tabular-nums font-medium">{numberInWords(locale, record.counts[outcome])}</span>
          </li>
        ))}
    </ul>
  )
}

/** Between what shares confirmation lies, or why nothing is said of it. */
export function TrackShare({ locale, record }: Props) {
  const t = translator(locale, 'source-record.track')
  const number = (value: number) => numberInWords(locale, value)
  const percent = (value: number) =>
    numberInWords(locale, value, { style: 'percent', maximumFractionDigits: 0 })
  const { confirmed, counts, settled } = record
  return (
    <p className="max-w-measure text-14">
      {confirmed
        ? t('share', {
            confirmed: number(counts.confirmed),
            settled: number(settled),
            low: percent(confirmed.low),
            high: percent(confirmed.high),
          })
        : t('too few', { settled: number(settled), least: number(LEAST_CASES) })}
    </p>
  )
}
