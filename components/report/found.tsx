import type { ReactNode } from 'react'
import { saidInWords } from '#components/statement/said-in-words.ts'
import { Dir } from '#components/ui/dir.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { toUtf16 } from '#domain/reading/text/code-points.ts'
import type { Bound, Span } from '#domain/reading/types.ts'
import type { DeskReport } from '#domain/report/view.ts'
import { numberInWords } from '#messages/format.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ReportReliances } from './report-reliances.tsx'
import { ToFigure } from './to-figure.tsx'

type Props = { locale: Locale; zone: string; report: DeskReport }
/** One thing found: the words of the text it stands on, and what was read from them. */
type Row = { words: string; read: ReactNode }

/** What the reader found beside statements, folded, each entry with the words it was read from; and what the report rests on. */
export function Found({ locale, zone, report }: Props) {
  const t = translator(locale, 'desk')
  const figure = translator(locale, 'figure')
  const { found, snapshot, language } = report
  const unit = toUtf16(snapshot.text)
  const words = ([start, end]: Span) => snapshot.text.slice(unit(start), unit(end))
  const time = (range: Parameters<typeof saidInWords>[1]) => saidInWords(locale, range, zone)
  const number = (value: number) => numberInWords(locale, value)
  const bounded = (bound: Bound, values: { value: string; to: string }) => figure(`bound.${bound}`, values)
  const groups: [string, Row[]][] = [
    [
      t('found.figures'),
      found.figures.map(({ value, to, bound, unit, of, span }) => ({
        words: words(span),
        read: (
          <>
            {[bounded(bound, { value: number(value), to: to === undefined ? '' : number(to) }), unit, of]
              .filter(Boolean)
              .join(' ')}
            <ToFigure locale={locale} report={report} span={span} value={value} />
          </>
        ),
      })),
    ],
    [
      t('found.expectations'),
      found.expectations.map(({ span, due, moved }) => ({
        words: words(span),
        read: [due && t('found.due', { time: time(due) ?? '' }), moved && t('found.moved')]
          .filter(Boolean)
          .join(' · '),
      })),
    ],
    [
      t('found.reliances'),
      found.reliances.map(({ kind, name, date, span }) => ({
        words: words(span),
        read: `${translator(locale, 'report')(`reliance.${kind}`)} ${name}${date ? `, ${date}` : ''}`,
      })),
    ],
    [
      t('found.corrections'),
      found.corrections.map(({ span, date }) => ({ words: words(span), read: date ?? '' })),
    ],
    [
      t('found.times'),
      found.times.map(({ start, end, range, value }) => ({
        words: words([start, end]),
        read: time(range) ?? <bdi dir="ltr">{value}</bdi>,
      })),
    ],
  ]
  const some = groups.filter(([, rows]) => rows.length > 0)
  return (
    <>
      {some.length > 0 && (
        <section aria-label={t('found.title')} className="print:hidden">
          <h2 className="eyebrow mb-1">{t('found.title')}</h2>
          {some.map(([name, rows]) => (
            <Disclosure
              key={name}
              summary={
                <>
                  {name} <span className="text-quiet">{numberInWords(locale, rows.length)}</span>
                </>
              }
            >
              <Rows rows={rows} language={language} />
            </Disclosure>
          ))}
        </section>
      )}
      <ReportReliances locale={locale} report={report} />
    </>
  )
}

function Rows({ rows, language }: { rows: Row[]; language: string }) {
  return (
    <dl className="grid gap-2">
      {numbered(rows).map(({ words, read, number }) => (
        <div key={number}>
          <dt
            lang={language}
            dir={directionOf(language)}
            className="line-clamp-3 text-start font-reading text-14"
          >
            {words}
          </dt>
          <dd className="text-12 text-quiet">
            <Dir>{read}</Dir>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Two entries may stand on the same words: their place tells them apart. */
const numbered = (rows: Row[]) => rows.map((row, number) => ({ ...row, number }))
