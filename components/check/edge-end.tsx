import { originName } from '#components/claim/origin-name.ts'
import { Dir } from '#components/ui/dir.tsx'
import type { EdgeEnd as End, SpeakerFacts } from '#domain/check/edge-view.ts'
import { numberInWords } from '#messages/format.ts'
import { countryInWords } from '#messages/languages.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { EdgePassage } from './edge-passage.tsx'

type Props = { locale: Locale; zone: string; end: End }

/** One end of an edge: who or what it is, what is known of it, and the passage that shows it. */
export function EdgeEnd({ locale, zone, end }: Props) {
  return (
    <section className="grid content-start gap-2">
      <h3 className="text-14 font-medium">
        <Dir>{originName(locale, end)}</Dir>
      </h3>
      {end.speaker && <Facts locale={locale} speaker={end.speaker} />}
      {end.passage && <EdgePassage locale={locale} zone={zone} passage={end.passage} />}
    </section>
  )
}

/** What a report says of speakers it does not name; what it leaves out is said to be left out. */
function Facts({ locale, speaker }: { locale: Locale; speaker: SpeakerFacts }) {
  const t = translator(locale, 'edge')
  const { number, office, country, body, whyUnnamed } = speaker
  const many =
    number === 'one' || number === 'several'
      ? t(`speaker.${number}`)
      : number && numberInWords(locale, Number(number))
  const rows: [string, string | null, boolean][] = [
    [t('speaker.number'), many, false],
    [t('speaker.office'), office, true],
    [t('speaker.body'), body, true],
    [t('speaker.country'), country && countryInWords(locale, country), false],
    [t('speaker.why'), whyUnnamed, true],
  ]
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-12">
      {rows.map(([name, value, isForeign]) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-quiet">{name}</dt>
          <dd>
            {value === null ? (
              <span className="text-quiet">{t('speaker.unsaid')}</span>
            ) : isForeign ? (
              <Dir>{value}</Dir>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
