import { cloneElement } from 'react'
import { Chart, lineName } from '#components/figure/chart.tsx'
import { letterOf } from '#components/figure/chart-layout.ts'
import { lineColour } from '#components/figure/line-colour.ts'
import { Drawing } from '#components/timeline/drawing.tsx'
import { drawingIn } from '#components/ui/markup.ts'
import type { FigureView } from '#domain/figure/view.ts'
import type { StoryView } from '#domain/story/view.ts'
import { instantInWords, listInWords } from '#messages/format.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { figureTitle } from './figure-title.ts'
import { changedOf } from './last-change.ts'
import { wrapped } from './wrap.ts'

type Props = {
  locale: Locale
  zone: string
  /** where it is to be read: the whole address of the page */
  page: string
}
/** A line under the drawing, with the letter of what it names where it names a line of a chart. */
type Note = { text: string; letter?: string; colour?: string; indented?: boolean }
const [EDGE, TITLE, NOTE] = [24, 24, 13]

/** A story's timeline as a drawing that stands alone; null where nothing in it has a time. */
export function timelineDrawing({ locale, zone, page, story }: Props & { story: StoryView }) {
  const drawing = drawingIn(<Drawing locale={locale} zone={zone} entries={story.timeline} />)
  if (!drawing || story.timeline.length === 0) return null
  const names = listInWords(
    locale,
    story.sources.map(({ name }) => `\u2068${name}\u2069`),
  )
  return (
    <Alone
      locale={locale}
      title={story.title}
      language={story.language}
      drawing={drawing}
      notes={[
        ...(names ? [{ text: translator(locale, 'share')('sources', { names }) }] : []),
        dated(locale, zone, page, changedOf.story(story)),
      ]}
    />
  )
}

/** A figure's chart as a drawing that stands alone; null where no value of it stands. */
export function figureDrawing({ locale, zone, page, figure }: Props & { figure: FigureView }) {
  const drawing = drawingIn(<Chart locale={locale} zone={zone} figure={figure} />)
  if (!drawing) return null
  return (
    <Alone
      locale={locale}
      title={figureTitle(figure)}
      language={figure.language}
      drawing={drawing}
      notes={[
        ...figure.lines.map((line, at) => ({
          text: `\u2068${lineName(locale, line)}\u2069`,
          letter: letterOf(at),
          colour: lineColour(at),
          indented: true,
        })),
        dated(locale, zone, page, changedOf.figure(figure)),
      ]}
    />
  )
}

function dated(locale: Locale, zone: string, page: string, changed: string | null): Note {
  const when =
    changed && translator(locale, 'share')('changed', { time: instantInWords(locale, changed, zone) })
  return { text: ['OnRecord', `\u2066${page}\u2069`, when].filter(Boolean).join(' · ') }
}

type AloneProps = {
  locale: Locale
  title: string
  language: string
  drawing: NonNullable<ReturnType<typeof drawingIn>>
  notes: Note[]
}

/** A drawing with its title over it, and under it who said so, where it is to be read and of when it is. */
function Alone({ locale, title, language, drawing, notes }: AloneProps) {
  const inner = { width: Number(drawing.props.width), height: Number(drawing.props.height) }
  const width = Math.ceil(inner.width) + 2 * EDGE
  const rtl = directionOf(locale) === 'rtl'
  const own = directionOf(language)
  const headline = wrapped(title, TITLE, inner.width, 3)
  const top = EDGE + headline.length * 30 + 12
  const lines = notes.flatMap(({ text, indented, ...letter }) =>
    wrapped(text, NOTE, inner.width - 24, 6).map((line, at) => ({
      text: line,
      indented,
      ...(at === 0 ? letter : {}),
    })),
  )
  const below = top + inner.height + 30
  const height = Math.ceil(below + lines.length * 20 + EDGE - 10)
  const x = (u: number) => (rtl ? width - u : u)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      lang={locale}
      direction={rtl ? 'rtl' : 'ltr'}
      className="text-ink fill-current font-interface"
    >
      <title>{title}</title>
      <rect width={width} height={height} className="fill-paper" />
      {headline.map((line, at) => {
        const key = `${at}`
        return (
          <text
            key={key}
            x={own === 'rtl' ? width - EDGE : EDGE}
            y={EDGE + 22 + at * 30}
            fontSize={TITLE}
            direction={own}
            lang={language}
            className="font-reading font-semibold"
          >
            {line}
          </text>
        )
      })}
      {cloneElement(drawing, { x: EDGE, y: top })}
      {lines.map(({ text, letter, colour, indented }, at) => {
        const key = `${at}`
        const y = below + at * 20
        return (
          <g key={key} fontSize={NOTE}>
            {letter && (
              <text x={x(EDGE)} y={y} className={`${colour} font-semibold fill-current`}>
                {letter}
              </text>
            )}
            <text x={x(indented ? EDGE + 24 : EDGE)} y={y} className="fill-quiet">
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
