import { cloneElement } from 'react'
import { amountInWords } from '#components/figure/amount.ts'
import { Chart } from '#components/figure/chart.tsx'
import { drawingIn } from '#components/ui/markup.ts'
import type { FigureView } from '#domain/figure/view.ts'
import { dayInWords, originsInWords, whenInWords } from '#messages/format.ts'
import { directionOf } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { ImageProps } from './claim-image.tsx'
import { figureTitle } from './figure-title.ts'
import { EDGE, Headline, ROOM, ShareFrame, WIDTH, Words } from './frame.tsx'
import { changedOf } from './last-change.ts'
import { fittedHeadline, wrapped } from './wrap.ts'

const [CHART, SIDE] = [620, 400]

/** A figure as a picture: what is counted, its newest value with its time, how many origins gave one, and the drawing. */
export function FigureImage({ locale, zone, host, figure }: ImageProps & { figure: FigureView }) {
  const t = translator(locale, 'figure')
  const changed = changedOf.figure(figure)
  const title = figureTitle(figure)
  const headline = fittedHeadline(title, ROOM, [
    [52, 1],
    [44, 2],
  ])
  const newest = figure.values.find(({ live }) => live)
  const value = newest ? fittedHeadline(amountInWords(locale, newest.amount), SIDE, VALUE) : null
  const top = 254 + (headline.lines.length - 1) * 50
  const after = value ? top + (value.lines.length - 1) * value.size * 1.22 : top
  const origins = new Set(figure.lines.flatMap((line) => line.origins.map(({ key }) => key))).size
  return (
    <ShareFrame
      locale={locale}
      host={host}
      kind={t('one')}
      foot={
        changed ? translator(locale, 'share')('changed', { time: dayInWords(locale, changed, zone) }) : ''
      }
    >
      <Headline page={locale} language={figure.language} y={160} {...headline} />
      {value && newest && (
        <>
          <Headline page={locale} language={locale} y={top} {...value} />
          {wrapped(`${t('as of')} ${whenInWords(locale, newest.at, zone)}`, 26, SIDE, 2).map((line, at) => (
            <Words key={line} page={locale} y={after + 48 + at * 34} size={26} className="fill-quiet">
              {line}
            </Words>
          ))}
        </>
      )}
      <Words page={locale} u={EDGE} y={526} size={30} className="font-medium">
        {`${originsInWords(locale, origins, origins)} · ${t('count', { count: figure.values.length })}`}
      </Words>
      <ChartAt locale={locale} zone={zone} figure={figure} />
    </ShareFrame>
  )
}

const VALUE = [
  [60, 1],
  [48, 2],
  [38, 3],
] as const

function ChartAt({ locale, zone, figure }: Omit<ImageProps, 'host'> & { figure: FigureView }) {
  const drawing = drawingIn(<Chart locale={locale} zone={zone} figure={figure} />)
  if (!drawing) return null
  const height = Math.round((CHART * Number(drawing.props.height)) / Number(drawing.props.width))
  const x = directionOf(locale) === 'rtl' ? EDGE : WIDTH - EDGE - CHART
  return cloneElement(drawing, { x, y: 540 - height, width: CHART, height })
}
