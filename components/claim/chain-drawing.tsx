import type { ChainSide } from '#domain/claim/chain-view.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { OriginSign, StatementSign } from './chain-marks.tsx'
import type { ChainLayout, ChainTexts, Label, Point } from './chain-parts.ts'

type Props = {
  locale: Locale
  side: ChainSide
  drawn: ChainLayout
  texts: ChainTexts
  /** where an origin is to be read of */
  originHref: (key: string) => string | undefined
}

const colours = { affirms: 'text-mark-confirmed', denies: 'text-mark-denied' }
const round = (value: number) => Math.round(value * 10) / 10

/** One side of a claim as chains, drawn on the server in the reading direction of the page; each mark is a link. */
export function ChainDrawing({ locale, side, drawn, texts, originHref }: Props) {
  const { width, height, rows, origins, brackets, ways } = drawn
  const rtl = directionOf(locale) === 'rtl'
  const x = (u: number) => round(rtl ? width - u : u)
  const path = (points: readonly Point[]) =>
    points.map(([u, y], at) => `${at ? 'L' : 'M'}${x(u)} ${round(y)}`).join('')
  const words = (labels: readonly Label[], struck = false) =>
    labels.map((label) => (
      <Words key={`${label.u} ${label.y}`} locale={locale} label={label} x={x} struck={struck} />
    ))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its links belong together under its name
    <svg
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      width={round(width)}
      height={round(height)}
      role="group"
      aria-label={translator(locale, 'explain')(`drawing.${side.stance}`)}
      className={`block h-auto max-w-full font-interface ${colours[side.stance]}`}
    >
      <g fill="none" className="stroke-edge" strokeLinejoin="round">
        {ways.map(({ key, points, fallen }) => (
          <path key={key} d={path(points)} strokeDasharray={fallen ? '1 3' : undefined} />
        ))}
      </g>
      {brackets.map(({ bracket, ways: all, label }) => (
        <g key={`${bracket.why} ${bracket.origins[0]}`}>
          <path
            d={all.map(path).join('')}
            fill="none"
            strokeDasharray="4 3"
            strokeWidth={1.25}
            className="stroke-mark-disputed"
          />
          {words([label])}
        </g>
      ))}
      {rows.map(({ row, u, y, labels }) => {
        const { name, note, speaker } = texts.row(row)
        const fallen = row.kind === 'statement' && !row.statement.live
        return (
          <a
            key={`${row.key} ${y}`}
            href={row.kind === 'statement' ? `#s-${row.statement.id}` : '#origins'}
            className="group"
          >
            <title>{[name, note, speaker].filter(Boolean).join(' · ')}</title>
            <g transform={`translate(${x(u)} ${round(y)})`}>
              <StatementSign row={row} />
            </g>
            {words(labels, fallen)}
          </a>
        )
      })}
      {origins.map(({ origin, u, y, labels }) => {
        const { name, note } = texts.origin(origin)
        const all = (
          <>
            <title>{`${name} · ${note}`}</title>
            <g transform={`translate(${x(u)} ${round(y)})`}>
              <OriginSign origin={origin} />
            </g>
            {words(labels)}
          </>
        )
        const href = origin && originHref(origin.key)
        return href ? (
          <a key={origin.key} href={href} className="group">
            {all}
          </a>
        ) : (
          <g key={origin?.key ?? 'fallen'}>{all}</g>
        )
      })}
    </svg>
  )
}

type WordsProps = { locale: Locale; label: Label; x: (u: number) => number; struck: boolean }

/** Lines from their place onwards in the page's direction, each in its own: those of the other end where they would begin. */
function Words({ locale, label: { u, y, lines, size, look, foreign, height }, x, struck }: WordsProps) {
  const page = directionOf(locale)
  const leading = height / Math.max(1, lines.length)
  return lines.map((text, at) => {
    const own = foreign ? directionIn(text, page) : page
    const key = `${at}`
    return (
      <text
        key={key}
        x={x(u)}
        y={round(y + at * leading + size)}
        fontSize={size}
        direction={own}
        textAnchor={own === page ? 'start' : 'end'}
        textDecoration={struck && look === 'name' ? 'line-through' : undefined}
        className={`${look === 'name' ? 'fill-ink font-medium' : 'fill-quiet'} group-hover:fill-accent`}
      >
        {text}
      </text>
    )
  })
}

/** A name comes without a language: its first letter tells. */
export function directionIn(text: string, page: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (!letter) return page
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letter) ? 'rtl' : 'ltr'
}
