import { amountInWords } from '#components/figure/amount.ts'
import { Chart, lineName } from '#components/figure/chart.tsx'
import { letterOf } from '#components/figure/chart-layout.ts'
import { Dir } from '#components/ui/dir.tsx'
import { drawingIn } from '#components/ui/markup.ts'
import type { FigureView } from '#domain/figure/view.ts'
import { whenInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { EmbeddedDrawing } from './embedded-drawing.tsx'
import { figureTitle } from './figure-title.ts'

type Props = { locale: Locale; zone: string; figure: FigureView }

/** A figure: what is counted, its newest value, the drawing with the names of its lines, and every value in words. */
export function EmbedFigure({ locale, zone, figure }: Props) {
  const t = translator(locale, 'figure')
  const newest = figure.values.find(({ live }) => live)
  const drawing = drawingIn(<Chart locale={locale} zone={zone} figure={figure} />)
  return (
    <>
      <p className="quiet">{t('one')}</p>
      <h1>
        <Dir language={figure.language}>{figureTitle(figure)}</Dir>
      </h1>
      {newest && (
        <p className="row">
          <strong>{amountInWords(locale, newest.amount)}</strong>
          <span className="quiet">
            {t('as of')} {whenInWords(locale, newest.at, zone)}
          </span>
        </p>
      )}
      {drawing ? (
        <EmbeddedDrawing drawing={drawing} label={t('chart label')} />
      ) : (
        <p className="quiet">{t('empty')}</p>
      )}
      <ul className="lines" aria-label={t('lines')}>
        {figure.lines.map((line, at) => (
          <li key={line.key}>
            <strong>{letterOf(at)}</strong> <Dir>{lineName(locale, line)}</Dir>
          </li>
        ))}
      </ul>
      {figure.values.length > 0 && (
        <details>
          <summary>
            {t('values')} ({t('count', { count: figure.values.length })})
          </summary>
          <ol>
            {figure.values.map((value) => (
              <li key={value.id} className={value.live ? undefined : 'fallen'}>
                <span className="quiet">{whenInWords(locale, value.at, zone)}</span>
                <span className="status">{amountInWords(locale, value.amount)}</span>
                <span>
                  <Dir>{value.statement.report.source.name}</Dir>
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
