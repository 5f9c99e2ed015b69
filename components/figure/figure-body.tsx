import { Fragment } from 'react'
import { OriginLink } from '#components/claim/origin-link.tsx'
import { Section } from '#components/ui/section.tsx'
import type { FigureView } from '#domain/figure/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Chart } from './chart.tsx'
import { letterOf } from './chart-layout.ts'
import { lineColour } from './line-colour.ts'
import { ValueTable } from './value-table.tsx'

type Props = { locale: Locale; zone: string; figure: FigureView }

/** The values of a figure: drawn over time with the names of the lines, and beside it as a table. */
export function FigureBody({ locale, zone, figure }: Props) {
  const t = translator(locale, 'figure')
  return (
    <Section id="values" title={t('values')}>
      {figure.values.length === 0 ? (
        <p className="text-quiet">{t('empty')}</p>
      ) : (
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_24rem] print:block">
          <div className="grid min-w-0 content-start gap-3">
            <Chart locale={locale} zone={zone} figure={figure} />
            <ul aria-label={t('lines')} className="grid gap-x-6 gap-y-1 text-14 sm:grid-cols-2">
              {figure.lines.map((line, at) => (
                <li key={line.key} className="flex gap-2">
                  <span className={`w-4 shrink-0 font-semibold ${lineColour(at)}`}>{letterOf(at)}</span>
                  <span>
                    {line.origins.map((origin, index) => (
                      <Fragment key={origin.key}>
                        {index > 0 && ' · '}
                        <OriginLink locale={locale} origin={origin} />
                      </Fragment>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </div>
          <div className="min-w-0 print:mt-6">
            <ValueTable locale={locale} zone={zone} figure={figure} />
          </div>
        </div>
      )}
    </Section>
  )
}
