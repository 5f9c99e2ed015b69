import { originName } from '#components/claim/origin-name.ts'
import type { FigureView, LineView } from '#domain/figure/view.ts'
import { contained } from '#messages/contained.ts'
import { listInWords, numberInWords, whenInWords } from '#messages/format.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { amountInWords } from './amount.ts'
import { chartOf, TEXT } from './chart-layout.ts'
import { ChartMark } from './chart-mark.tsx'
import { lineColour } from './line-colour.ts'

type Props = { locale: Locale; zone: string; figure: Pick<FigureView, 'lines' | 'values' | 'unit'> }

/** Whose line it is: its origin, or the several that every value of it goes back to. */
export const lineName = (locale: Locale, line: LineView): string =>
  listInWords(
    locale,
    line.origins.map((origin) => originName(locale, origin)),
  )

/**
 * The values of a figure over time, one line for each origin. Time runs in the reading direction. Every mark leads to
 * its row of the table that says the same in words.
 */
export function Chart({ locale, zone, figure }: Props) {
  const t = translator(locale, 'figure')
  const { lines, values, unit } = figure
  if (lines.length === 0) return null
  const drawn = chartOf(lines, { locale, zone })
  const { width, height, floor, start, end } = drawn
  const rtl = directionOf(locale) === 'rtl'
  const x = (u: number) => Math.round((rtl ? width - u : u) * 10) / 10
  const byId = new Map(values.map((value) => [value.id, value]))
  return (
    <figure className="min-w-0">
      <div className="overflow-x-auto pb-1">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group, and no fieldset */}
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label={t('chart label')}
          fontSize={TEXT}
          className="block h-auto w-full min-w-[30rem] fill-current font-interface tabular-nums print:max-w-[34rem] print:min-w-0"
        >
          {drawn.levels.map((level) => (
            <g key={level.value} className="fill-quiet">
              <line x1={x(start)} x2={x(end)} y1={level.y} y2={level.y} className="stroke-hairline" />
              <text x={x(start - 8)} y={level.y + 4} textAnchor="end" direction={rtl ? 'rtl' : 'ltr'}>
                {numberInWords(locale, level.value, { notation: 'compact', maximumFractionDigits: 2 })}
              </text>
            </g>
          ))}
          {unit && (
            <text x={x(0)} y={12} className="fill-quiet" direction={rtl ? 'rtl' : 'ltr'}>
              {contained(unit)}
            </text>
          )}
          {drawn.ticks.map((tick) => (
            <g key={tick.u} className="fill-quiet">
              <line x1={x(tick.u)} x2={x(tick.u)} y1={floor} y2={floor + 4} className="stroke-edge" />
              <text x={x(tick.u)} y={floor + 18} textAnchor="middle">
                {tick.text}
              </text>
            </g>
          ))}
          <line x1={x(start)} x2={x(end)} y1={floor} y2={floor} className="stroke-edge" />
          {drawn.lines.map((line, at) => (
            <g key={line.key} className={`${lineColour(at)} stroke-current`} strokeWidth={1.5}>
              {line.pieces.map(({ from, to, held }) => (
                <line
                  key={`${from} ${to}`}
                  x1={x(from[0])}
                  y1={from[1]}
                  x2={x(to[0])}
                  y2={to[1]}
                  strokeWidth={held ? 1 : 2.5}
                  strokeDasharray={held ? '1.5 4' : undefined}
                />
              ))}
              {line.marks.map((mark) => {
                const value = byId.get(mark.id)
                const words = value && {
                  value: amountInWords(locale, value.amount),
                  time: whenInWords(locale, value.at, zone),
                  origin: lineName(locale, lines[at]!),
                }
                return (
                  <a key={mark.id} href={`#v-${mark.id}`}>
                    {words && <title>{t('point', words)}</title>}
                    <ChartMark mark={mark} x={x} />
                  </a>
                )
              })}
            </g>
          ))}
          {/* after all lines, so that none runs through a letter */}
          {drawn.lines.map((line, at) => (
            <text
              key={line.key}
              className={lineColour(at)}
              fill="currentColor"
              x={x(line.label.u)}
              y={line.label.y + 4}
              textAnchor={rtl ? 'end' : 'start'}
              direction="ltr"
              fontWeight={600}
              stroke="var(--color-paper)"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {line.letter}
            </text>
          ))}
        </svg>
      </div>
      <figcaption className="mt-1 max-w-measure text-12 text-quiet">{t('chart')}</figcaption>
    </figure>
  )
}
