import { cloneElement } from 'react'
import type { drawingIn } from '#components/ui/markup.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { wrapped } from './wrap.ts'

/** A drawing, and over it what it is of where there are several. */
export type Part = { heading?: string; drawing: NonNullable<ReturnType<typeof drawingIn>> }
/** A line under the drawing, with the letter of what it names where it names a line of a chart. */
export type Note = { text: string; letter?: string; colour?: string; indented?: boolean }
const [EDGE, TITLE, NOTE, HEADING] = [24, 24, 13, 34]

type AloneProps = {
  locale: Locale
  title: string
  language: string
  parts: Part[]
  notes: Note[]
}

/** A drawing with its title over it, and under it who said so, where it is to be read and of when it is. */
export function Alone({ locale, title, language, parts, notes }: AloneProps) {
  const inner = Math.max(...parts.map(({ drawing }) => Number(drawing.props.width)))
  const width = Math.ceil(inner) + 2 * EDGE
  const rtl = directionOf(locale) === 'rtl'
  const own = directionOf(language)
  const headline = wrapped(title, TITLE, inner, 3)
  const top = EDGE + headline.length * 30 + 12
  const lines = notes.flatMap(({ text, indented, ...letter }) =>
    wrapped(text, NOTE, inner - 24, 6).map((line, at) => ({
      text: line,
      indented,
      ...(at === 0 ? letter : {}),
    })),
  )
  const placed = placedParts(parts, top)
  const below = placed.end + 30
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
      {placed.parts.map(({ heading, drawing, y }) => (
        <g key={y}>
          {heading && (
            <text x={x(EDGE)} y={y - 12} fontSize={15} className="font-semibold">
              {heading}
            </text>
          )}
          {cloneElement(drawing, { x: rtl ? width - EDGE - Number(drawing.props.width) : EDGE, y })}
        </g>
      ))}
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

/** Drawings under each other, each below its heading. */
function placedParts(parts: readonly Part[], top: number) {
  let end = top
  const placed = parts.map((part) => {
    const y = end + (part.heading ? HEADING : 0)
    end = y + Number(part.drawing.props.height)
    return { ...part, y }
  })
  return { parts: placed, end }
}
