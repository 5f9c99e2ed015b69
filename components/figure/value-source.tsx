import Link from 'next/link'
import { Chain } from '#components/statement/chain.tsx'
import { Quote } from '#components/statement/quote.tsx'
import { quotedWords } from '#components/statement/quoted-words.ts'
import { Dir } from '#components/ui/dir.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import type { LineView, ValueView } from '#domain/figure/view.ts'
import { publicationOf } from '#domain/report/publication.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { lineName } from './chart.tsx'

type Props = {
  locale: Locale
  zone: string
  value: ValueView
  line?: LineView
  /** the statement opens on the reading desk */
  desk?: boolean
}

/** What made a value: the statement's words, how they reached us, the report, the origin they go back to. */
export function ValueSource({ locale, zone, value, line, desk }: Props) {
  const t = translator(locale, 'figure')
  const { statement, scope, definition, live } = value
  const { words, marks } =
    statement.mode === 'quoted' ? quotedWords(statement.words) : { words: statement.words, marks: false }
  const place = `/reports/${statement.report.id}`
  const published = publicationOf(statement.report)
  const origin = line ? lineName(locale, line) : live ? statement.report.source.name : t('no origin')
  return (
    <Disclosure summary={<Summary locale={locale} origin={origin} />}>
      <div className="grid gap-1.5">
        <Quote language={statement.language} quoted={marks} size="desk">
          {words}
        </Quote>
        <Chain locale={locale} chain={statement.chain} source={statement.report.source} linked={!desk} />
        {scope && <Note words={t('own scope', { scope: hole(0) })} part={scope} />}
        {definition && <Note words={t('counted', { definition: hole(0) })} part={definition} />}
        <p className="text-12 text-quiet">
          <Link
            href={localePath(
              locale,
              desk ? `/desk${place}?statement=${statement.id}` : `${place}#m-${statement.id}`,
            )}
            className="link"
          >
            <Dir language={statement.report.language}>{statement.report.title}</Dir>
          </Link>
        </p>
        {published && (
          <p className="text-12 text-quiet">
            <TimeIn
              locale={locale}
              zone={zone}
              at={published}
              words={(time) => translator(locale, 'report')('published', { time })}
            />
          </p>
        )}
      </div>
    </Disclosure>
  )
}

function Summary({ locale, origin }: { locale: Locale; origin: string }) {
  const t = translator(locale, 'figure')
  return (
    <span className="text-12 text-quiet">
      <span className="sr-only">{t('made it')}: </span>
      <Dir>{origin}</Dir>
    </span>
  )
}

function Note({ words, part }: { words: string; part: string }) {
  return (
    <p className="text-12 text-quiet">
      <Filled words={words} parts={[<Dir key="part">{part}</Dir>]} />
    </p>
  )
}
